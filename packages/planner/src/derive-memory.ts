import type { Explain } from './steps.ts'

/** The memory of a worker, a unit and a server. */
export const explainMemory: Explain = (step, a, plan) => {
  const { profiles } = a.context
  const { memory } = plan
  const part = (item: string) => memory.ledger.find((line) => line.item === item)?.MiB ?? 0
  step(
    'worker-memory',
    'm_w',
    'base + model + l·hold + growth',
    {
      base: part('base'),
      model: part('model'),
      l·hold: part('in-flight'),
      growth: part('growth'),
    },
    memory.workerMiB,
    'MiB',
    'docs/model.md, memory',
  )
  const unitWorkers = a.context.replication === 'manager' ? a.workersPerServer : 1
  step(
    'unit-memory',
    'm_u',
    'manager + shared + w_u·m_w',
    {
      manager: memory.managerMiB,
      shared: memory.sharedMiB,
      w_u: unitWorkers,
      m_w: memory.workerMiB,
    },
    memory.unitMiB,
    'MiB',
    'docs/model.md, memory',
  )
  step(
    'memory-limit',
    'm_max',
    profiles.target.placement === 'cluster' ? '1.1·m_u' : 'min(1.1·m_u, RAM − reserve)',
    { m_u: memory.unitMiB, RAM: memory.serverRamMiB, reserve: part('reserve') },
    memory.limitMiB,
    'MiB',
    'docs/model.md, memory',
  )
  step(
    'server-memory',
    'M',
    'Σ ledger',
    Object.fromEntries(memory.ledger.map((line) => [line.item, line.MiB * line.count])),
    memory.serverMiB,
    'MiB',
    'docs/model.md, memory',
  )
}
