import { isHost } from './derive-placement.ts'
import { overheadMs } from './station.ts'
import { chapter, type Explain } from './steps.ts'

/** Demand, what can compute at once, and how busy that is. */
export const explainLoad: Explain = (step, a, plan) => {
  const { request, profiles, meanRps, peakRps, keptAlive } = a.context
  const { busiest, station } = a
  const o = overheadMs(request, profiles.runtime, keptAlive)
  const t = request.threads
  const host = isHost(a)
  step('overhead', {
    symbol: 'o',
    formula: 'o(runtime, handler)',
    inputs: {},
    value: o,
    unit: 'ms',
    source: chapter('overhead'),
  })
  const isSlowed = host && t > request.cores
  step('service-time', {
    symbol: 'S',
    formula: isSlowed ? '(cpu + o)·t/cores' : 'cpu + o',
    inputs: { cpu: request.cpuTimeMs, o, ...(isSlowed ? { t, cores: request.cores } : {}) },
    value: station.serviceTimeMs,
    unit: 'ms',
    source: chapter('demand'),
  })
  step('mean-rate', {
    symbol: 'λ_mean',
    formula: 'rate·(1 + growth)',
    inputs: { rate: request.arrivalRateRps, growth: request.growthShare },
    value: meanRps,
    unit: '/s',
    source: chapter('demand'),
  })
  step('peak-rate', {
    symbol: 'λ_peak',
    formula: 'λ_mean·peak',
    inputs: { λ_mean: meanRps, peak: request.peakToMean },
    value: peakRps,
    unit: '/s',
    source: chapter('demand'),
  })
  const offered = (peakRps / 1000) * station.workMs
  step('offered-load', {
    symbol: 'a',
    formula: isSlowed ? 'λ_peak·(cpu + o)·t' : 'λ_peak·S·t',
    inputs: isSlowed
      ? { λ_peak: peakRps, cpu: request.cpuTimeMs, o, t }
      : { λ_peak: peakRps, S: station.serviceTimeMs, t },
    value: offered,
    unit: 'erlang',
    source: 'Erlang (1917)',
  })
  const n = a.servers
  const left = a.degraded ? { survive: request.survive } : {}
  if (busiest.peakRps < peakRps) {
    step('server-rate', {
      symbol: 'λ_s',
      formula: a.degraded ? 'λ_peak/(n − survive)' : 'λ_peak/n',
      inputs: { λ_peak: peakRps, n, ...left },
      value: busiest.peakRps,
      unit: '/s',
      source: chapter('several-servers'),
    })
  }
  explainParallel(step, a, plan)
  const k = station.coresInUse
  const isSpread = a.stationPeakRps < peakRps
  step('utilisation', {
    symbol: 'ρ',
    formula: isSpread ? 'a/(n·k)' : 'a/k',
    inputs: { a: offered, ...(isSpread ? { n } : {}), k },
    value: plan.utilisation.peak,
    unit: '',
    source: chapter('servers-and-workers'),
  })
  step('mean-utilisation', {
    symbol: 'ρ_mean',
    formula: 'ρ·λ_mean/λ_peak',
    inputs: { ρ: plan.utilisation.peak, λ_mean: meanRps, λ_peak: peakRps },
    value: plan.utilisation.mean,
    unit: '',
    source: chapter('servers-and-workers'),
  })
  if (request.survive > 0 && a.degraded && plan.utilisation.degraded !== null) {
    step('degraded-utilisation', {
      symbol: 'ρ_left',
      formula: host ? 'a/((n − survive)·k)' : 'a/k_left',
      inputs: host
        ? { a: offered, n, survive: request.survive, k }
        : { a: offered, k_left: a.degraded.station.coresInUse },
      value: plan.utilisation.degraded,
      unit: '',
      source: chapter('several-servers'),
    })
  }
}

/** Workers that compute at once and the cores they use, with all servers up and with some lost. */
const explainParallel: Explain = (step, a) => {
  const { request, profiles } = a.context
  const { threads: t, cores, survive } = request
  const { station, degraded } = a
  const host = isHost(a)
  const w = station.workers
  step('parallel', {
    symbol: 'c',
    formula: host ? 'min(w, max(1, ⌊cores/t⌋))' : 'r',
    inputs: host ? { w, cores, t } : { r: w },
    value: station.parallel,
    unit: 'requests',
    source: chapter('servers-and-workers'),
  })
  step('cores-in-use', {
    symbol: 'k',
    formula: host ? 'min(w·t, cores)' : 'r·t',
    inputs: host ? { w, t, cores } : { r: w, t },
    value: station.coresInUse,
    unit: 'cores',
    source: chapter('servers-and-workers'),
  })
  if (host || survive === 0 || !degraded) return
  const isCluster = profiles.target.placement === 'cluster'
  step('parallel-left', {
    symbol: 'c_left',
    formula: isCluster ? 'r − survive·⌈r/n⌉' : 'r − survive',
    inputs: { r: w, survive, ...(isCluster ? { n: a.servers } : {}) },
    value: degraded.station.parallel,
    unit: 'requests',
    source: isCluster ? chapter('kubernetes') : chapter('several-servers'),
  })
  step('cores-left', {
    symbol: 'k_left',
    formula: 'c_left·t',
    inputs: { c_left: degraded.station.parallel, t },
    value: degraded.station.coresInUse,
    unit: 'cores',
    source: chapter('servers-and-workers'),
  })
}
