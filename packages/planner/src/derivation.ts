import type { Derivation, DerivationId, Plan } from '@plimsoll/schemas/plan'
import type { Assessment } from './assess.ts'
import { databaseConnections } from './assess.ts'
import { policy } from './policy.ts'
import { meanWaitAt, threadPoolWait } from './response.ts'
import { overheadMs } from './station.ts'

/** The working, step by step, with the request's own values. */
export function derivationOf(
  a: Assessment,
  plan: Pick<
    Plan,
    'memory' | 'timeouts' | 'concurrency' | 'safeRateRps' | 'latency' | 'scaling' | 'utilisation'
  >,
): Derivation[] {
  const { request, profiles, meanRps, peakRps, keptAlive } = a.context
  const { memory, timeouts, concurrency, scaling } = plan
  const steps: Derivation[] = []
  const step = (
    id: DerivationId,
    symbol: string,
    formula: string,
    inputs: Record<string, number>,
    value: number,
    unit: string,
    source: string,
  ) => steps.push({ id, symbol, formula, inputs, value, unit, source })

  const busiest = a.degraded ?? { station: a.station, peakRps: a.stationPeakRps, stations: 1 }
  const { station } = busiest
  const o = overheadMs(request, profiles.runtime, keptAlive)
  const t = request.threads
  step('overhead', 'o', 'o(runtime, handler)', {}, o, 'ms', 'measured: docs/model.md, overhead')
  step(
    'service-time',
    'S',
    station.serviceTimeMs > request.cpuTimeMs + o + 1e-9 ? '(cpu + o)·t/cores' : 'cpu + o',
    { cpu: request.cpuTimeMs, o, t, cores: request.cores },
    station.serviceTimeMs,
    'ms',
    'query: cpu',
  )
  step(
    'mean-rate',
    'λ_mean',
    'rate·(1 + growth)',
    { rate: request.arrivalRateRps, growth: request.growthShare },
    meanRps,
    '/s',
    'query: rate, growth',
  )
  step(
    'peak-rate',
    'λ_peak',
    'λ_mean·peak',
    { λ_mean: meanRps, peak: request.peakToMean },
    peakRps,
    '/s',
    'query: peak',
  )
  step(
    'offered-load',
    'a',
    'λ_peak·S·t',
    { λ_peak: peakRps, S: station.workMs / t, t },
    (peakRps / 1000) * station.workMs,
    'erlang',
    'Erlang (1917)',
  )
  if (busiest.peakRps < peakRps) {
    step(
      'server-rate',
      'λ_s',
      'λ_peak/(n − survive)',
      { λ_peak: peakRps, n: a.servers, survive: request.survive },
      busiest.peakRps,
      '/s',
      'docs/model.md, several servers',
    )
  }
  step(
    'cores-in-use',
    'k',
    'min(w·t, cores)',
    { w: station.workers, t, cores: station.coresInUse },
    station.coresInUse,
    'cores',
    'docs/model.md, workers',
  )
  step(
    'utilisation',
    'ρ',
    'λ·S·t/k',
    { λ: busiest.peakRps, S: station.workMs / t, t, k: station.coresInUse },
    plan.utilisation.degraded ?? plan.utilisation.peak,
    '',
    'docs/model.md, utilisation',
  )
  step(
    'target',
    'ρ*',
    request.latencySloMs === null ? 'max ρ ≤ ceiling: E[W] ≤ S' : 'max ρ ≤ ceiling: p99(T) ≤ slo',
    {
      ceiling: request.band.ceiling,
      c: station.parallel,
      cv: request.cpuTimeCv,
      ...(request.latencySloMs === null ? {} : { slo: request.latencySloMs }),
    },
    a.target,
    '',
    'docs/model.md, target utilisation',
  )
  step(
    'servers',
    'n',
    request.servers === 'auto' ? 'min n: ρ ≤ ρ*, ledger ≤ RAM' : 'servers',
    { a: (peakRps / 1000) * station.workMs, 'ρ*': a.target, survive: request.survive },
    a.servers,
    'servers',
    'docs/model.md, how many',
  )
  step(
    'workers',
    'w',
    'min w ≥ 2: ρ ≤ ρ*, ledger ≤ RAM',
    { cores: request.cores, t, 'ρ*': a.target },
    a.workers,
    'workers',
    'docs/model.md, how many',
  )
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
    'l + idle + probes + 1',
    {
      l: concurrency.perWorkerLimit,
      idle: concurrency.perWorkerIdle,
      probes: policy.probeConnections,
    },
    concurrency.appLimit,
    'connections',
    'uvicorn: --limit-concurrency',
  )
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
  step(
    'safe-rate',
    'λ_safe',
    'max λ: ρ ≤ ρ*, L + 3√L ≤ l',
    { 'ρ*': a.target, l: concurrency.perWorkerLimit, survive: request.survive },
    plan.safeRateRps,
    '/s',
    'docs/model.md, the safe line',
  )
  if (request.poolConnections !== null) {
    step(
      'database-connections',
      'd',
      'pool·(w + surge)',
      { pool: request.poolConnections, w: a.workers, surge: profiles.target.surgeUnits },
      databaseConnections(a),
      'connections',
      'docs/model.md, database',
    )
  }
  if (scaling) {
    step(
      'replicas-min',
      'r_min',
      'min r ≥ 2: ρ(λ_mean) ≤ ρ*',
      { λ_mean: meanRps, 'ρ*': a.target },
      scaling.minReplicas,
      'pods',
      'docs/model.md, Kubernetes',
    )
    step(
      'replicas-max',
      'r_max',
      'min r: ρ(λ_peak) ≤ ρ*',
      { λ_peak: peakRps, 'ρ*': a.target, survive: request.survive },
      scaling.maxReplicas,
      'pods',
      'docs/model.md, Kubernetes',
    )
  }
  step(
    'keep-alive',
    't_ka',
    't_idle + 5',
    { t_idle: timeouts.upstreamIdleSeconds },
    timeouts.keepAliveSeconds,
    's',
    'docs/model.md, timeouts',
  )
  step(
    'read-timeout',
    't_read',
    'max(60, 3·p99)',
    { p99: plan.latency.p99Ms ?? request.latencySloMs ?? 0 },
    timeouts.readSeconds,
    's',
    'docs/model.md, timeouts',
  )
  step(
    'graceful-timeout',
    'G',
    'max(15, 3·p99)',
    { p99: plan.latency.p99Ms ?? request.latencySloMs ?? 0 },
    timeouts.gracefulSeconds,
    's',
    'docs/model.md, timeouts',
  )
  step(
    'kill-timeout',
    't_kill',
    'preStop + G + lifespan + 5',
    {
      preStop: timeouts.preStopSeconds,
      G: timeouts.gracefulSeconds,
      lifespan: policy.lifespanShutdownSeconds,
    },
    timeouts.killSeconds,
    's',
    'docs/model.md, timeouts',
  )
  step(
    'startup-time',
    't_start',
    '2·startup',
    { startup: request.startupMs / 1000 },
    timeouts.startupSeconds,
    's',
    'query: startup',
  )
  return steps
}
