import { createHash } from 'node:crypto'
import { isPlan, planVersions } from './plan-versions.ts'
import type { BundleFile } from './scratch.ts'
import { type ToolId, tools } from './tools.ts'
import { buildkit } from './validators/buildkit.ts'
import { caddy, caddyLatest } from './validators/caddy.ts'
import { cfnLint } from './validators/cfn-lint.ts'
import { compose } from './validators/compose.ts'
import { containerapps } from './validators/containerapps.ts'
import { documented } from './validators/documented.ts'
import { hadolint } from './validators/hadolint.ts'
import { haproxy } from './validators/haproxy.ts'
import { kubeScore } from './validators/kube-score.ts'
import { kubeconform } from './validators/kubeconform.ts'
import { nginx, nginxMainline } from './validators/nginx.ts'
import { podSecurity } from './validators/pod-security.ts'
import { shellcheck } from './validators/shellcheck.ts'
import { supervisor } from './validators/supervisor.ts'
import { swarm } from './validators/swarm.ts'
import { systemd, systemdNewer } from './validators/systemd.ts'
import { sysusers } from './validators/sysusers.ts'
import { traefik } from './validators/traefik.ts'
import type { Validator, Verdict } from './validators/validator.ts'
import { yamllint } from './validators/yamllint.ts'

const validators: Validator[] = [
  systemd,
  systemdNewer,
  sysusers,
  nginx,
  nginxMainline,
  caddy,
  caddyLatest,
  haproxy,
  traefik,
  supervisor,
  compose,
  swarm,
  kubeconform,
  kubeScore,
  podSecurity,
  cfnLint,
  containerapps,
  documented,
  buildkit,
  hadolint,
  shellcheck,
  yamllint,
]

/** A comment at a file's head, all that differs in many a file of two plans. */
const permalink = /^\s*# .*\?v=1\S*$/m

const known = new Map<string, Promise<Verdict>>()

export interface BundleVerdict {
  /** Of the tools that judge these files in this version of theirs. */
  verdicts: Verdict[]
  /** Tools that would have had a say and are not on this machine. */
  absent: ToolId[]
  /** Tools that left the files to another version of theirs, and nobody took them up. */
  unanswered: ToolId[]
}

/** Asks every tool that judges a file of the bundle, but never twice of the same files. */
export async function validateBundle(files: BundleFile[]): Promise<BundleVerdict> {
  const absent: ToolId[] = []
  const asked: Validator[] = []
  for (const validator of validators) {
    if (!files.some(({ path }) => validator.judges(path))) continue
    if (tools[validator.tool].find() === undefined) absent.push(validator.tool)
    else asked.push(validator)
  }
  const given = await Promise.all(asked.map((validator) => verdictOf(validator, files)))
  const answered = asked.filter((_, index) => !given[index]!.isForAnother)
  const isAnswered = ({ judges }: Validator) =>
    files.every(({ path }) => !judges(path) || answered.some((other) => other.judges(path)))
  return {
    verdicts: given.filter(({ isForAnother }) => !isForAnother),
    absent,
    unanswered: asked.filter((validator) => !isAnswered(validator)).map(({ tool }) => tool),
  }
}

function verdictOf(validator: Validator, bundle: BundleFile[]): Promise<Verdict> {
  const { tool } = validator
  const files = bundle.filter(({ path }) => validator.judges(path) || validator.reads?.(path))
  // of the plan only the versions count, as nothing else of it is asked for
  const texts = files.map(({ path, text }) =>
    isPlan(path) ? [path, planVersions(files)] : [path, text.replace(permalink, '')],
  )
  const key = createHash('sha256')
    .update(JSON.stringify([tool, texts]))
    .digest('hex')
  const verdict =
    known.get(key) ??
    validator.check(files, tools[tool].find()!).then((answer) => ({ tool, ...answer }))
  known.set(key, verdict)
  return verdict
}
