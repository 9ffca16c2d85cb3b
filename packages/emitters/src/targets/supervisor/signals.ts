import type { Deployment } from '@plimsoll/schemas/deployment'
import type { Signals } from '../../variant.ts'

export const signals = ({ name, units }: Deployment): Signals => ({
  sources: ['cAdvisor for memory', 'node_exporter with --collector.systemd for restarts'],
  // all processes stand in one control group
  ...(units.length === 1
    ? {
        unitMemoryBytes: `max(container_memory_working_set_bytes{id=~"/system.slice/${name}.service"})`,
      }
    : {
        unitMemoryBytes: `max(container_memory_working_set_bytes{id=~"/system.slice/${name}.service"}) / ${units.length}`,
      }),
  restarts: `sum(increase(node_systemd_service_restart_total{name=~"${name}.service"}[15m]))`,
})
