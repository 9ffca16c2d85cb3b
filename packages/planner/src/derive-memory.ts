import { isHost } from './derive-placement.ts'
import { policy } from './policy.ts'
import { chapter, type Explain } from './steps.ts'

/** A whole number stays as it is; MiB of the ledger are rounded up. */
const rounded = (symbol: string, MiB: number) => (Number.isInteger(MiB) ? symbol : `⌈${symbol}⌉`)

/** The memory of a worker, a unit and a server. */
export const explainMemory: Explain = (step, a, plan) => {
  const { request, profiles } = a.context
  const { memory, concurrency } = plan
  const source = chapter('memory')
  const line = (item: string) => memory.ledger.find((entry) => entry.item === item)
  const isShared = memory.sharedMiB > 0
  const isIdle = concurrency.perWorkerIdle > 0
  const cacheMiB = line('cache')?.MiB ?? 0
  const flight = isIdle ? '⌈l·(hold + h) + l·h_idle⌉' : '⌈l·(hold + h)⌉'
  const isLoaded = request.modelMiB > 0
  const model = isShared ? '⌈model·(1 − sharing)⌉' : rounded('model', request.modelMiB)
  step('worker-memory', {
    symbol: 'm_w',
    formula: [
      rounded('base', request.baseMiB),
      ...(isLoaded ? [model] : []),
      ...(cacheMiB > 0 ? [rounded('cache', request.cacheMiB)] : []),
      flight,
      'm_growth',
    ].join(' + '),
    inputs: {
      base: request.baseMiB,
      ...(isLoaded ? { model: request.modelMiB } : {}),
      ...(isLoaded && isShared ? { sharing: request.sharedModelShare } : {}),
      ...(cacheMiB > 0 ? { cache: request.cacheMiB } : {}),
      l: concurrency.perWorkerLimit,
      hold: request.holdMiB,
      h: policy.inFlightOverheadMiB,
      ...(isIdle ? { h_idle: policy.idleConnectionMiB } : {}),
      m_growth: line('growth')?.MiB ?? 0,
    },
    value: memory.workerMiB,
    unit: 'MiB',
    source,
  })
  const isManaged = a.context.replication === 'manager'
  const m_manager = memory.managerMiB
  step('unit-memory', {
    symbol: 'm_u',
    formula: [
      ...(m_manager > 0 ? ['m_manager'] : []),
      ...(isShared ? [rounded('model', request.modelMiB)] : []),
      isManaged ? 'w·m_w' : 'm_w',
    ].join(' + '),
    inputs: {
      ...(m_manager > 0 ? { m_manager } : {}),
      ...(isShared ? { model: request.modelMiB } : {}),
      ...(isManaged ? { w: a.workersPerServer } : {}),
      m_w: memory.workerMiB,
    },
    value: memory.unitMiB,
    unit: 'MiB',
    source,
  })
  explainLimit(step, a, plan)
  const units = line('base')?.count ?? 0
  const surge = line('surge')?.count ?? 0
  const unit = isHost(a) ? 'm_u' : 'm_max'
  const many = isHost(a)
    ? isManaged
      ? ''
      : 'w'
    : profiles.target.placement === 'cluster'
      ? '⌈r/n⌉'
      : ''
  const count = surge > 0 ? `(${many || '1'} + surge)·` : many && `${many}·`
  const reserveMiB = line('reserve')?.MiB ?? 0
  step('server-memory', {
    symbol: 'M',
    formula: `${reserveMiB > 0 ? `${rounded('reserve', request.reserveMiB)} + ` : ''}${count}${unit}`,
    inputs: {
      ...(reserveMiB > 0 ? { reserve: request.reserveMiB } : {}),
      ...(many === 'w' ? { w: units } : {}),
      ...(many === '⌈r/n⌉' ? { r: a.workers, n: a.servers } : {}),
      ...(surge > 0 ? { surge } : {}),
      [unit]: unit === 'm_u' ? memory.unitMiB : memory.limitMiB,
    },
    value: memory.serverMiB,
    unit: 'MiB',
    source,
  })
}

/** What is enforced, and on a provider the size that holds it. */
const explainLimit: Explain = (step, a, plan) => {
  const { request } = a.context
  const { memory, tier } = plan
  const generous = '⌈1.1·m_u⌉'
  const roomMiB = memory.serverRamMiB - Math.ceil(request.reserveMiB)
  const isRam = isHost(a) && Math.ceil(memory.unitMiB * policy.hardOverSoft) > roomMiB
  step('memory-limit', {
    symbol: 'm_max',
    formula: isHost(a)
      ? `max(1, min(${generous}, RAM − ${rounded('reserve', request.reserveMiB)}))`
      : generous,
    inputs: {
      m_u: memory.unitMiB,
      ...(isHost(a) ? { RAM: memory.serverRamMiB, reserve: request.reserveMiB } : {}),
    },
    value: memory.limitMiB,
    unit: 'MiB',
    source: chapter('memory'),
    rule: isRam ? 'limit-ram' : 'limit-generous',
  })
  if (!tier) return
  const isHeld = tier.cores >= request.threads && tier.memoryMiB >= memory.limitMiB
  step('tier', {
    symbol: 'm_tier',
    formula: isHeld ? 'min m_tier: m_tier ≥ m_max, cores_tier ≥ t' : 'max m_tier',
    inputs: { m_max: memory.limitMiB, cores_tier: tier.cores, t: request.threads },
    value: tier.memoryMiB,
    unit: 'MiB',
    source: chapter('how-many'),
    ...(isHeld ? {} : { rule: 'tier-largest' as const }),
  })
}
