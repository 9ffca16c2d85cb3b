import { heaviest } from './concurrency.ts'
import { hasLost, isHost } from './derive-placement.ts'
import { policy } from './policy.ts'
import { meanResponseAt, meanWaitAt, threadPoolWait, waitProbabilityAt } from './response.ts'
import { utilisationAt } from './station.ts'
import { chapter, type Explain } from './steps.ts'

/** Waiting, response time and what is in flight. */
export const explainResponse: Explain = (step, a, plan) => {
  explainWait(step, a, plan)
  const { request } = a.context
  const { station } = a
  const rho = plan.utilisation.peak
  const threadMs = threadWaitMs(a.station, rho)
  if (plan.latency.p99Ms !== null) {
    const isRefused = a.failures.some(({ binding }) => binding === 'memory')
    step('response-time', {
      symbol: 'p99',
      formula: `Q_99(W + S${request.ioWaitMs > 0 ? ' + io' : ''}${threadMs > 0 ? ' + W_thread' : ''})`,
      inputs: {
        W: meanWaitAt(station, rho) * station.serviceTimeMs,
        S: station.serviceTimeMs,
        ...(request.ioWaitMs > 0 ? { io: request.ioWaitMs, iocv: request.ioWaitCv } : {}),
        ...(threadMs > 0 ? { W_thread: threadMs } : {}),
        cv: station.cv,
      },
      value: plan.latency.p99Ms,
      unit: 'ms',
      source: chapter('response-time'),
      rule: isRefused ? 'response-refused' : 'response-sum',
    })
  }
  const pool = threadPoolWait(a.busiest.station, Math.min(rho, heaviest))
  if (pool && Number.isFinite(pool.meanMs)) {
    step('thread-pool', {
      symbol: 'P_thread',
      formula: 'C(threads, L_threads)',
      inputs: { threads: station.threadPool ?? 0, L_threads: pool.busy },
      value: pool.probability,
      unit: '',
      source: 'AnyIO: 40 threads a worker',
    })
  }
  explainInFlight(step, a, plan)
}

/** Mean wait for a thread of the pool, over all requests. */
function threadWaitMs(station: Parameters<typeof threadPoolWait>[0], rho: number): number {
  const pool = threadPoolWait(station, rho)
  if (!pool || pool.probability < 1e-6 || !Number.isFinite(pool.meanMs)) return 0
  return pool.probability * pool.meanMs
}

const explainWait: Explain = (step, { station }, plan) => {
  const rho = plan.utilisation.peak
  if (rho >= 1) return
  const S = station.serviceTimeMs
  const omega = meanWaitAt(station, rho)
  const isExact = station.dispatch === 'central' && station.cv === 1
  const c = station.parallel
  step('mean-wait', {
    symbol: 'W',
    formula: isExact ? 'C·S/(c·(1 − ρ))' : 'ω·S; ω = Q(c, ρ, cv)',
    inputs: isExact
      ? { C: waitProbabilityAt(station, rho), S, c, ρ: rho }
      : { ω: omega, S, c, ρ: rho, cv: station.cv },
    value: omega * S,
    unit: 'ms',
    source: chapter('response-time'),
    rule: isExact ? 'wait-exact' : 'wait-table',
  })
}

/** Little's law at what is busiest, and the limits that follow. */
const explainInFlight: Explain = (step, a, plan) => {
  const { request } = a.context
  const { station, peakRps } = a.busiest
  const at = utilisationAt(station, peakRps)
  const cut = Math.min(at, heaviest)
  const meanMs = meanResponseAt(station, cut)
  const lost = hasLost(a)
  const busy = lost ? 'ρ_left' : 'ρ'
  if (Number.isFinite(meanMs)) {
    const S = station.serviceTimeMs
    const threadMs = threadWaitMs(station, cut)
    const isAtPeak = !lost && cut === at
    step('mean-response', {
      symbol: 'E[T]',
      formula: `${isAtPeak ? 'S + W' : 'S·(1 + ω_left)'}${request.ioWaitMs > 0 ? ' + io' : ''}${threadMs > 0 ? ' + W_thread' : ''}`,
      inputs: {
        S,
        ...(isAtPeak ? { W: meanWaitAt(station, cut) * S } : { ω_left: meanWaitAt(station, cut) }),
        ...(request.ioWaitMs > 0 ? { io: request.ioWaitMs } : {}),
        ...(threadMs > 0 ? { W_thread: threadMs } : {}),
      },
      value: meanMs,
      unit: 'ms',
      source: chapter('response-time'),
    })
  }
  const rate = peakRps < a.context.peakRps ? 'λ_s' : 'λ_peak'
  const per = isHost(a) ? 'w' : lost ? 'c_left' : 'r'
  const isCut = cut < at
  step('in-flight', {
    symbol: 'L',
    ...(Number.isFinite(meanMs)
      ? {
          formula: isCut ? `ρ_cut/${busy}·${rate}/${per}·E[T]` : `${rate}/${per}·E[T]`,
          inputs: {
            ...(isCut ? { ρ_cut: heaviest, [busy]: at } : {}),
            [rate]: peakRps,
            [per]: station.workers,
            'E[T]': meanMs,
          },
        }
      : { formula: '2·threads', inputs: { threads: station.threadPool ?? 0 } }),
    value: a.inFlight,
    unit: 'requests',
    source: 'Little (1961)',
    ...(isCut ? { rule: 'in-flight-cut' as const } : {}),
  })
  const { perWorkerLimit: l, perWorkerIdle: idle, appLimit } = plan.concurrency
  step('concurrency-limit', {
    symbol: 'l',
    formula: 'max(8, ⌈L + 4√L⌉ + 2)',
    inputs: { L: a.inFlight },
    value: l,
    unit: 'requests',
    source: chapter('concurrency-limit'),
  })
  const isManaged = a.context.replication === 'manager'
  step('app-limit', {
    symbol: 'l_app',
    formula: `${isManaged ? 'w·l' : 'l'}${idle > 0 ? ' + l' : ''} + probes + 1`,
    inputs: {
      ...(isManaged ? { w: a.workersPerServer } : {}),
      l,
      probes: policy.probeConnections,
    },
    value: appLimit,
    unit: 'connections',
    source: 'uvicorn: --limit-concurrency',
  })
}
