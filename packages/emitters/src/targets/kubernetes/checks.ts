import type { Deployment } from '@plimsoll/schemas/deployment'
import type { Checks } from '../../variant.ts'
import { hasJob, jobName } from './job-file.ts'

export function checks(deployment: Deployment): Checks {
  const { name, namespace, plan, resources } = deployment
  const kubectl = `kubectl --namespace ${namespace}`
  const selector = `--selector app.kubernetes.io/name=${name}`
  const least = plan.scaling?.minReplicas ?? plan.workers
  return {
    files: [
      `with kubeconform 'manifests are valid' kubeconform -strict -ignore-missing-schemas -kubernetes-version ${plan.request.k8s}.0 k8s${hasJob(deployment) ? ' previous-steps' : ''}`,
      `with kube-score 'manifests follow good practice' kube-score score --ignore-container-cpu-limit k8s/*.yaml`,
      `with hadolint 'Dockerfile is well formed' hadolint Dockerfile`,
    ],
    running: [
      `with kubectl 'the rollout is done' ${kubectl} rollout status deployment/${name} --timeout=5s`,
      `check 'at least ${least} pods are ready' test "$(${kubectl} get deployment/${name} --output 'jsonpath={.status.readyReplicas}')" -ge ${least}`,
      `check 'no container was killed for its memory' test -z "$(${kubectl} get pods ${selector} --output 'jsonpath={.items[*].status.containerStatuses[*].lastState.terminated.reason}' | grep -o OOMKilled)"`,
      `check 'memory of each pod within ${resources.limitMiB} MiB' test "$(${kubectl} top pods ${selector} --no-headers | awk '{ sub(/Mi/, "", $3); if ($3 > most) most = $3 } END { print most + 0 }')" -le ${resources.limitMiB}`,
      ...(plan.scaling === null
        ? []
        : [
            `check 'the autoscaler reads the CPU' ${kubectl} wait --for=condition=ScalingActive --timeout=5s horizontalpodautoscaler/${name}`,
          ]),
      ...(hasJob(deployment)
        ? [
            `check 'steps before the app ran' ${kubectl} wait --for=condition=Complete --timeout=5s job/${jobName(deployment)}`,
          ]
        : []),
    ],
  }
}
