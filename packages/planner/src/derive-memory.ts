import type { Explain } from './steps.ts'

/** The memory of a worker, a unit and a server. */
export const explainMemory: Explain = (step, a, plan) => {
  const { profiles } = a.context
  const { memory } = plan
  const part = (item: string) => memory.ledger.find((line) => line.item === item)?.MiB ?? 0
  step(
    'worker-memory',
    'm_w',
    part('cache') > 0 ? 'base + model + cache + l·hold + growth' : 'base + model + l·hold + growth',
    {
      base: part('base'),
      model: part('model'),
      ...(part('cache') > 0 ? { cache: part('cache') } : {}),
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
    profiles.target.placement === 'host' ? 'min(1.1·m_u, RAM − reserve)' : '1.1·m_u',
    { m_u: memory.unitMiB, RAM: memory.serverRamMiB, reserve: part('reserve') },
    memory.limitMiB,
    'MiB',
    'docs/model.md, memory',
  )
  if (plan.tier) {
    step(
      'tier',
      'm_tier',
      'min tier: cores ≥ t, memory ≥ m_max',
      { t: a.context.request.threads, m_max: memory.limitMiB, cores: plan.tier.cores },
      plan.tier.memoryMiB,
      'MiB',
      'docs/model.md, providers',
    )
  }
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
