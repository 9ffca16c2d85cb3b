import type { Deployment } from '@plimsoll/schemas/deployment'
import type { Checks } from '../../variant.ts'
import { hasJob, jobName } from './job-file.ts'

/** A node may have to pull the image first. */
const pullSeconds = 120

export function checks(deployment: Deployment): Checks {
  const { name, namespace, plan, resources } = deployment
  const kubectl = `kubectl --namespace ${namespace}`
  const selector = `--selector app.kubernetes.io/name=${name}`
  const least = plan.scaling?.minReplicas ?? plan.workers
  return {
    functions: `ready_pods() { ${kubectl} get deployment/${name} --output 'jsonpath={.status.readyReplicas}'; }

most_memory() {
  ${kubectl} top pods ${selector} --no-headers \\
    | awk '{ sub(/Mi/, "", $3); if ($3 > most) most = $3 } END { if (!NR) exit 1; print most }'
}

# kill_one: a pod, at once; a process of it would be killed no sooner.
kill_one() {
  local pod
  pod=$(${kubectl} get pods ${selector} --field-selector=status.phase=Running --output 'jsonpath={.items[0].metadata.name}')
  [ -n "$pod" ] || { echo 'no pod runs'; return 1; }
  ${kubectl} delete pod "$pod" --now > /dev/null || return 1
  echo "$pod"
}

# is_replaced POD: enough pods are ready, and it is not among them.
is_replaced() {
  ! ${kubectl} get pod "$1" > /dev/null 2>&1 && [ "$(ready_pods)" -ge ${least} ]
}`,
    killing: {
      lines: [
        `check 'a killed pod is replaced' replaced_within ${plan.timeouts.startupSeconds + plan.timeouts.killSeconds + pullSeconds}`,
      ],
    },
    files: [
      `with kubeconform 'manifests are valid' kubeconform -strict -ignore-missing-schemas -kubernetes-version ${plan.request.k8s}.0 k8s${hasJob(deployment) ? ' previous-steps' : ''}`,
      `with kube-score 'manifests follow good practice' kube-score score --ignore-container-cpu-limit k8s/*.yaml`,
      `with hadolint 'Dockerfile is well formed' hadolint Dockerfile`,
    ],
    running: [
      `with kubectl 'the rollout is done' ${kubectl} rollout status deployment/${name} --timeout=5s`,
      `check 'at least ${least} pods are ready' test "$(ready_pods)" -ge ${least}`,
      `check 'no container was killed for its memory' test -z "$(${kubectl} get pods ${selector} --output 'jsonpath={.items[*].status.containerStatuses[*].lastState.terminated.reason}' | grep -o OOMKilled)"`,
      `if ${kubectl} top pods ${selector} > /dev/null 2>&1; then`,
      `  check 'memory of each pod within ${resources.unitMiB} MiB' test "$(most_memory)" -le ${resources.unitMiB}`,
      'else',
      `  skip 'memory of each pod' 'the metrics server does not answer'`,
      'fi',
      ...(plan.scaling === null
        ? []
        : [
            `check 'the autoscaler reads the CPU' ${kubectl} wait --for=condition=ScalingActive --timeout=5s horizontalpodautoscaler/${name}`,
          ]),
      ...(hasJob(deployment)
        ? [
            `check 'steps before the app ran once and ended well' test "$(${kubectl} get job/${jobName(deployment)} --output 'jsonpath={.status.succeeded} {.status.failed}')" = '1 '`,
          ]
        : []),
    ],
  }
}
