import { createHash } from 'node:crypto'
import type { BundleFile } from './scratch.ts'
import { type ToolId, tools } from './tools.ts'
import { caddy, caddyLatest } from './validators/caddy.ts'
import { cfnLint } from './validators/cfn-lint.ts'
import { compose } from './validators/compose.ts'
import { containerapps } from './validators/containerapps.ts'
import { documented } from './validators/documented.ts'
import { hadolint } from './validators/hadolint.ts'
import { haproxy } from './validators/haproxy.ts'
import { kubeconform } from './validators/kubeconform.ts'
import { nginx, nginxMainline } from './validators/nginx.ts'
import { shellcheck } from './validators/shellcheck.ts'
import { supervisor } from './validators/supervisor.ts'
import { swarm } from './validators/swarm.ts'
import { systemd } from './validators/systemd.ts'
import { sysusers } from './validators/sysusers.ts'
import { traefik } from './validators/traefik.ts'
import type { Validator, Verdict } from './validators/validator.ts'
import { yamllint } from './validators/yamllint.ts'

const validators: Validator[] = [
  systemd,
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
  cfnLint,
  containerapps,
  documented,
  hadolint,
  shellcheck,
  yamllint,
]

/** A comment at a file's head, all that differs in many a file of two plans. */
const permalink = /^\s*# .*\?v=1\S*$/m

const known = new Map<string, Promise<Verdict>>()

export interface BundleVerdict {
  verdicts: Verdict[]
  /** Tools that would have had a say and are not on this machine. */
  absent: ToolId[]
}

/** Asks every tool that judges a file of the bundle, but never twice of the same files. */
export async function validateBundle(files: BundleFile[]): Promise<BundleVerdict> {
  const absent: ToolId[] = []
  const verdicts: Promise<Verdict>[] = []
  for (const validator of validators) {
    if (!files.some(({ path }) => validator.judges(path))) continue
    const concerned = files.filter(({ path }) => validator.judges(path) || validator.reads?.(path))
    const program = tools[validator.tool].find()
    if (program === undefined) absent.push(validator.tool)
    else verdicts.push(verdictOf(validator, concerned, program))
  }
  return { verdicts: await Promise.all(verdicts), absent }
}

function verdictOf(validator: Validator, files: BundleFile[], program: string): Promise<Verdict> {
  const { tool } = validator
  const texts = files.map(({ path, text }) => [path, text.replace(permalink, '')])
  const key = createHash('sha256')
    .update(JSON.stringify([tool, texts]))
    .digest('hex')
  const verdict =
    known.get(key) ?? validator.check(files, program).then((answer) => ({ tool, ...answer }))
  known.set(key, verdict)
  return verdict
}
