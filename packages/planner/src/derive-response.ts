import { policy } from './policy.ts'
import { meanWaitAt, threadPoolWait } from './response.ts'
import type { Explain } from './steps.ts'

/** Waiting, response time and what is in flight. */
export const explainResponse: Explain = (step, a, plan) => {
  const { request } = a.context
  const { concurrency } = plan
  const { busiest } = a
  const { station } = busiest
  const rho = plan.utilisation.peak
  if (rho < 1) {
    step(
      'mean-wait',
      'W',
      station.dispatch === 'central' && station.cv === 1
        ? 'C(c, cρ)·S/(c·(1 − ρ))'
        : 'W(dispatch, c, ρ, cv)·S',
      { c: a.station.parallel, ρ: rho, cv: a.station.cv, S: a.station.serviceTimeMs },
      meanWaitAt(a.station, rho) * a.station.serviceTimeMs,
      'ms',
      'docs/model.md, response time',
    )
  }
  if (plan.latency.p99Ms !== null) {
    step(
      'response-time',
      'p99(T)',
      'quantile(W + S + io, 0.99)',
      { ρ: rho, S: a.station.serviceTimeMs, io: request.ioWaitMs, iocv: request.ioWaitCv },
      plan.latency.p99Ms,
      'ms',
      'docs/model.md, response time',
    )
  }
  const pool = threadPoolWait(station, Math.min(rho, 0.97))
  if (pool && Number.isFinite(pool.meanMs)) {
    step(
      'thread-pool',
      'P_thread',
      'C(threads, L_threads)',
      { threads: station.threadPool ?? 0, L_threads: pool.busy },
      pool.probability,
      '',
      'AnyIO: 40 threads a worker',
    )
  }
  step(
    'in-flight',
    'L',
    'λ_w·E[T]',
    { λ_w: busiest.peakRps / station.workers },
    a.inFlight,
    'requests',
    'Little (1961)',
  )
  step(
    'concurrency-limit',
    'l',
    'max(8, ⌈L + 4√L⌉ + 2)',
    { L: a.inFlight },
    concurrency.perWorkerLimit,
    'requests',
    'docs/model.md, concurrency limit',
  )
  step(
    'app-limit',
    'l_app',
    a.context.replication === 'manager' ? 'w·l + probes + 1' : 'l + idle + probes + 1',
    {
      w: a.workersPerServer,
      l: concurrency.perWorkerLimit,
      idle: concurrency.perWorkerIdle,
      probes: policy.probeConnections,
    },
    concurrency.appLimit,
    'connections',
    'uvicorn: --limit-concurrency',
  )
}
