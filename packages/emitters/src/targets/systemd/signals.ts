import type { Deployment } from '@plimsoll/schemas/deployment'
import { namesOf } from '../../host/names.ts'
import type { Signals } from '../../variant.ts'

export function signals(deployment: Deployment): Signals {
  const { name, units } = deployment
  const { slice } = namesOf(deployment)
  const isMany = units.length > 1
  // in PromQL's quotes a backslash is written twice
  const group = isMany ? `/${slice}/${name}@.+[.]service` : `/system.slice/${name}.service`
  const unit = isMany ? `${name}@.+[.]service` : `${name}.service`
  return {
    sources: ['cAdvisor for memory', 'node_exporter with --collector.systemd for restarts'],
    unitMemoryBytes: `max(container_memory_working_set_bytes{id=~"${group}"})`,
    restarts: `sum(increase(node_systemd_service_restart_total{name=~"${unit}"}[15m]))`,
  }
}
