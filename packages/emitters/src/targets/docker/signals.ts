import type { Deployment } from '@plimsoll/schemas/deployment'
import type { Signals } from '../../variant.ts'

export function signals({ name }: Deployment): Signals {
  const containers = `{name=~"${name}-app(-[0-9]+)?"}`
  return {
    sources: ['cAdvisor for memory and restarts'],
    unitMemoryBytes: `max(container_memory_working_set_bytes${containers})`,
    restarts: `sum(changes(container_start_time_seconds${containers}[15m]))`,
  }
}
