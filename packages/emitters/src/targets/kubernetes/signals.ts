import type { Deployment } from '@plimsoll/schemas/deployment'
import type { Signals } from '../../variant.ts'

export function signals({ name, namespace }: Deployment): Signals {
  const containers = `{namespace="${namespace}", container="${name}"}`
  return {
    sources: ['the kubelet for memory', 'kube-state-metrics for restarts'],
    unitMemoryBytes: `max(container_memory_working_set_bytes${containers})`,
    restarts: `sum(increase(kube_pod_container_status_restarts_total${containers}[15m]))`,
  }
}
