import { overheadMs } from './station.ts'
import type { Explain } from './steps.ts'

/** Demand, utilisation, target and counts. */
export const explainLoad: Explain = (step, a, plan) => {
  const { request, profiles, meanRps, peakRps, keptAlive } = a.context
  const { busiest } = a
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
  const isSpread = a.stationPeakRps < peakRps
  step(
    'utilisation',
    'ρ',
    isSpread ? 'λ_peak·S·t/(n·k)' : 'λ_peak·S·t/k',
    {
      λ_peak: peakRps,
      S: a.station.workMs / t,
      t,
      ...(isSpread ? { n: a.servers } : {}),
      k: a.station.coresInUse,
    },
    plan.utilisation.peak,
    '',
    'docs/model.md, utilisation',
  )
  if (request.survive > 0 && plan.utilisation.degraded !== null) {
    const isLeft = busiest.peakRps < peakRps
    step(
      'degraded-utilisation',
      'ρ_lost',
      isLeft ? 'λ_s·S·t/k' : 'λ_peak·S·t/k',
      {
        ...(isLeft ? { λ_s: busiest.peakRps } : { λ_peak: peakRps }),
        S: station.workMs / t,
        t,
        k: station.coresInUse,
      },
      plan.utilisation.degraded,
      '',
      'docs/model.md, several servers',
    )
  }
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
    plan.utilisation.target,
    '',
    'docs/model.md, target utilisation',
  )
  step(
    'servers',
    'n',
    request.servers === 'auto' ? 'min n: ρ ≤ ρ*, ledger ≤ RAM' : 'servers',
    {
      a: (peakRps / 1000) * station.workMs,
      'ρ*': plan.utilisation.target,
      survive: request.survive,
    },
    a.servers,
    'servers',
    'docs/model.md, how many',
  )
  step(
    'workers',
    'w',
    'min w ≥ 2: ρ ≤ ρ*, ledger ≤ RAM',
    { cores: request.cores, t, 'ρ*': plan.utilisation.target },
    a.workers,
    'workers',
    'docs/model.md, how many',
  )
  if (request.pricePerMonth !== null) {
    step(
      'cost',
      'cost',
      'n·price',
      { n: a.servers, price: request.pricePerMonth },
      request.pricePerMonth * a.servers,
      '',
      'query: price',
    )
  }
}
