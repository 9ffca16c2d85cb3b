import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { secretsPath } from '../../containers/secrets-example.ts'
import { stepsSeconds, stepsStartSeconds } from '../../containers/steps-limits.ts'
import { bundleFile } from '../../file.ts'
import { shellWord } from '../../format/shell.ts'
import { secretName } from './container.ts'
import { hasJob, jobName } from './job-file.ts'
import { paths } from './paths.ts'

/** deploy.sh: what the steps need, the steps, then the rest; each part once the one before is done. */
export function deployFile(deployment: Deployment): BundleFile {
  const { name, namespace, plan, image } = deployment
  const { startupSeconds, killSeconds } = plan.timeouts
  const pods = plan.scaling?.maxReplicas ?? plan.workers
  // pods are replaced one after another
  const rolloutSeconds = Math.max(600, pods * (startupSeconds + killSeconds))
  const text = [
    opening(namespace),
    `say "Cluster: $(kubectl config current-context)"
kubectl apply -f ${paths.namespace} -f ${paths.serviceAccount} -f ${paths.networkPolicy}`,
    secretLines(deployment),
    stepLines(deployment),
    `say 'App'
running=$(in_namespace get deployment/${name} --output 'jsonpath={.spec.template.spec.containers[0].image}' 2> /dev/null || true)
if [ "$running" = ${shellWord(image)} ]; then
  say 'This image runs already: only numbers change. A new release needs a new tag, planned with image='
fi
kubectl apply -f k8s/
in_namespace rollout status deployment/${name} --timeout=${rolloutSeconds}s \\
  || die 'not all pods became ready: kubectl --namespace ${namespace} rollout undo deployment/${name}'
say 'Done. Check it with: ./verify.sh --deployed'`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
  return bundleFile(deployment.head, {
    path: paths.deploy,
    mode: 0o755,
    language: 'shell',
    text,
    rules: [
      { match: /sleep \d|--tail=\d|tail -n \d|-gt \d/, concept: 'previous-steps', field: 'before' },
      { match: /^job=/, concept: 'previous-steps', field: 'before' },
      { match: /rollout status/, concept: 'restarts', derivation: 'startup-time' },
      { match: /rollout status/, concept: 'restarts', derivation: 'kill-timeout' },
      { match: /rollout status/, concept: 'replication', derivation: 'replicas-max' },
    ],
  })
}

const opening = (namespace: string) => `#!/usr/bin/env bash
# Deploys a release or a changed plan to the cluster that kubectl points to; run it again at will.
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '==> %s\\n' "$*"; }
die() { printf 'deploy.sh: %s\\n' "$*" >&2; exit 1; }
in_namespace() { kubectl --namespace ${namespace} "$@"; }
command -v kubectl > /dev/null || die 'kubectl is missing'`

function secretLines(deployment: Deployment): string {
  if (deployment.secrets.length === 0) return ''
  const secret = secretName(deployment.name)
  const path = secretsPath(deployment)
  return `in_namespace get secret ${secret} > /dev/null \\
  || die 'create the Secret: kubectl --namespace ${deployment.namespace} create secret generic ${secret} --from-env-file=${path}'`
}

function stepLines(deployment: Deployment): string {
  if (!hasJob(deployment)) return ''
  return `say 'Steps before the app'
job=${jobName(deployment)}
state() { in_namespace get job "$job" --output "jsonpath={.status.conditions[?(@.type==\\"$1\\")].status}"; }
if in_namespace get job "$job" > /dev/null 2>&1 && [ "$(state Failed)" = True ]; then
  # the failed one was looked at, or nobody would deploy again
  in_namespace delete job "$job"
fi
if ! in_namespace get job "$job" > /dev/null 2>&1; then
  kubectl apply -f ${paths.job}
fi
say "Waiting for job/$job; its log: kubectl --namespace ${deployment.namespace} logs --follow job/$job"
# is_stuck: without an image or a node with room a pod waits for ever
is_stuck() {
  case "$(in_namespace get pods --selector "job-name=$job" --output 'jsonpath={.items[*].status.phase}')" in
    '' | Pending) [ "$SECONDS" -gt ${stepsStartSeconds} ] ;;
    # the Job's own deadline has passed
    *) [ "$SECONDS" -gt ${stepsSeconds + 60} ] ;;
  esac
}
SECONDS=0
until [ "$(state Complete)" = True ]; do
  if [ "$(state Failed)" = True ]; then
    in_namespace logs "job/$job" --tail=50 >&2 || true
    why=$(in_namespace get job "$job" --output 'jsonpath={.status.conditions[?(@.type=="Failed")].message}')
    die "a step failed ($why); what ran before goes on running: kubectl --namespace ${deployment.namespace} logs job/$job"
  fi
  if is_stuck; then
    in_namespace describe jobs,pods --selector "app.kubernetes.io/instance=$job" | tail -n 30 >&2 || true
    die "the steps did not start or end in time; what ran before goes on running. Mend what the events above say (image, room on the nodes, Secret) and run me again, or give them up: kubectl --namespace ${deployment.namespace} delete job/$job"
  fi
  sleep 2
done`
}
