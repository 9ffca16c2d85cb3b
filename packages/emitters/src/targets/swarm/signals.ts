import type { Deployment } from '@plimsoll/schemas/deployment'
import type { Signals } from '../../variant.ts'
import { appService } from './names.ts'

export function signals(deployment: Deployment): Signals {
  const tasks = `{container_label_com_docker_swarm_service_name="${appService(deployment)}"}`
  return {
    sources: ['cAdvisor on each node for memory and restarts'],
    unitMemoryBytes: `max(container_memory_working_set_bytes${tasks})`,
    // a task that ends is replaced by another container
    restarts: `count(count_over_time(container_start_time_seconds${tasks}[15m])) - count(container_start_time_seconds${tasks})`,
  }
}
