import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { secretsPath } from '../../containers/secrets-example.ts'
import { stepsNeeded } from '../../containers/steps-leader.ts'
import { stepsSeconds, stepsStartSeconds } from '../../containers/steps-limits.ts'
import { bundleFile } from '../../file.ts'
import {
  appService,
  deployPath,
  edgeLabel,
  replicas,
  stackPath,
  stepsPath,
  stepsService,
  stepsStack,
} from './names.ts'

/** deploy.sh: the steps as a job, waited for, then the stack: Swarm itself knows no order. */
export function deployFile(deployment: Deployment): BundleFile {
  const text = [
    opening,
    secretLines(deployment),
    edgeLines(deployment),
    stepLines(deployment),
    stackLines(deployment),
    `say 'Done. Check it with: ./verify.sh --deployed'`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
  return bundleFile(deployment.head, {
    path: deployPath,
    mode: 0o755,
    language: 'shell',
    text,
    rules: [
      {
        match: /^docker stack deploy .*previous-steps/,
        concept: 'previous-steps',
        field: 'before',
      },
      { match: /sleep \d|--tail \d/, concept: 'restarts', field: 'target' },
      { match: /limit=\d/, concept: 'previous-steps', field: 'before' },
      { match: /^wanted=/, concept: 'replication', derivation: 'workers' },
      { match: /^deadline=/, concept: 'restarts', derivation: 'startup-time' },
      { match: /^deadline=/, concept: 'restarts', derivation: 'kill-timeout' },
      { match: /^deadline=/, concept: 'replication', derivation: 'workers' },
    ],
  })
}

const opening = `#!/usr/bin/env bash
# Deploys a release or a changed plan to the swarm; run it on a manager, again at will.
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '==> %s\\n' "$*"; }
die() { printf 'deploy.sh: %s\\n' "$*" >&2; exit 1; }
command -v docker > /dev/null || die 'docker is missing'
[ "$(docker info --format '{{.Swarm.ControlAvailable}}')" = true ] \\
  || die 'this is no manager of a swarm: docker swarm init, or run me on one'`

function secretLines(deployment: Deployment): string {
  if (deployment.secrets.length === 0) return ''
  const path = secretsPath(deployment)
  return `[ -e ${path} ] || die 'write the secrets first: install -m 600 ${path}.example ${path}'
[ "$(stat -c %a ${path})" = 600 ] || die '${path} is not for its owner alone: chmod 600 ${path}'`
}

function edgeLines(deployment: Deployment): string {
  if (deployment.site.tls === 'edge') return ''
  const label = edgeLabel(deployment)
  return `# Clients reach one node, where the certificates are: this one, unless another was named.
if [ -z "$(docker node ls --filter node.label=${label}=true --quiet)" ]; then
  # 'self' is a name for inspect and ps alone
  docker node update --label-add ${label}=true "$(docker info --format '{{.Swarm.NodeID}}')" > /dev/null
fi`
}

function stepLines(deployment: Deployment): string {
  if (!stepsNeeded(deployment)) return ''
  const service = stepsService(deployment)
  return `say 'Steps before the app'
# a job that ran does not run again by itself
if docker service inspect ${service} > /dev/null 2>&1; then
  docker service rm ${service} > /dev/null
fi
docker stack deploy --with-registry-auth --compose-file ${stepsPath} ${stepsStack(deployment)}
say 'Waiting for the job; its log: docker service logs --follow ${service}'
SECONDS=0
while :; do
  state=$(docker service ps ${service} --no-trunc --format '{{.CurrentState}}' | head -n 1)
  case "$state" in
    Complete*) break ;;
    Failed* | Rejected* | Orphaned*)
      docker service logs --tail 50 ${service} >&2 || true
      die "a step failed; what ran before goes on running: docker service ps --no-trunc ${service}"
      ;;
    Running*) limit=${stepsSeconds} ;;
    # without a node with room it would wait for ever
    *) limit=${stepsStartSeconds} ;;
  esac
  if [ "$SECONDS" -gt "$limit" ]; then
    docker service ps --no-trunc ${service} >&2
    die "the steps did not start or end in time; what ran before goes on running. Mend what stands above and run me again, or give them up: docker service rm ${service}"
  fi
  sleep 2
done`
}

function stackLines(deployment: Deployment): string {
  const { name, plan } = deployment
  const { startupSeconds, killSeconds } = plan.timeouts
  const count = replicas(deployment)
  const service = appService(deployment)
  return `say 'App'
# what the last update came to, with its time: a new one has another
update() { docker service inspect ${service} --format '{{if .UpdateStatus}}{{.UpdateStatus.State}} {{.UpdateStatus.StartedAt}}{{end}}'; }
last=$(update 2> /dev/null || true)
docker stack deploy --with-registry-auth --prune --compose-file ${stackPath} ${name}
wanted=${count}
# tasks are replaced one after another
deadline=${Math.max(600, count * (2 * startupSeconds + killSeconds))}
SECONDS=0
while :; do
  sleep 5
  now=$(update)
  if [ "$now" != "$last" ]; then
    case "$now" in
      rollback_* | paused*) die "the new version did not stay up and was taken back: docker service ps --no-trunc ${service}" ;;
    esac
  fi
  running=$(docker service ls --filter name=${service} --format '{{.Name}} {{.Replicas}}' \\
    | awk -v service=${service} '$1 == service { split($2, count, "/"); print count[1] }')
  if [ "\${running:-0}" -ge "$wanted" ] && [[ "$now" != updating* ]]; then
    break
  fi
  [ "$SECONDS" -le "$deadline" ] || die "not all tasks run: docker service ps --no-trunc ${service}"
done`
}
