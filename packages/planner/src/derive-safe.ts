import { type Assessment, targetOf } from './assessment.ts'
import { inFlightPerWorker } from './concurrency.ts'
import { breakOf } from './derive-breaks.ts'
import { isHost } from './derive-placement.ts'
import { rateAt } from './station.ts'
import { besides, chapter, type Explain, type Step } from './steps.ts'

/** Rates this near are one: what is between them is rounding. */
const almost = 1 - 1e-6

/** The safe line, by what holds it down. */
export const explainSafeRate: Explain = (step, a, plan) => {
  step('safe-rate', {
    symbol: 'λ_safe',
    ...safeWorking(a, plan.safeRateRps, plan.concurrency.perWorkerLimit),
    value: plan.safeRateRps,
    unit: '/s',
    source: chapter('the-safe-line'),
  })
}

function safeWorking(
  a: Assessment,
  safe: number,
  l: number,
): Pick<Step, 'formula' | 'inputs' | 'rule'> {
  if (safe === 0 || !a.degraded) {
    const target = targetOf(a)
    const broken = target === 0 ? { formula: 'ρ* = 0', inputs: { 'ρ*': target } } : breakOf(a)
    return { ...besides({ formula: '0', inputs: {} }, broken), rule: 'safe-none' }
  }
  const { station, stations } = a.degraded
  const { survive } = a.context.request
  const line = rateAt(station, targetOf(a)) * stations
  if (safe >= line * almost && safe <= line / almost) {
    const servers = survive > 0 ? '(n − survive)·' : a.servers > 1 ? 'n·' : ''
    const k = !isHost(a) && survive > 0 ? 'k_left' : 'k'
    const { threads: t, cpuTimeMs: cpu, cores } = a.context.request
    const isSlowed = isHost(a) && t > cores
    const o = station.workMs / t - cpu
    return {
      formula: `${isHost(a) ? servers : ''}ρ*·${k}/(${isSlowed ? '(cpu + o)' : 'S'}·t)`,
      inputs: {
        ...(isHost(a) && servers !== '' ? { n: a.servers } : {}),
        ...(isHost(a) && survive > 0 ? { survive } : {}),
        'ρ*': targetOf(a),
        [k]: station.coresInUse,
        ...(isSlowed ? { cpu, o } : { S: station.serviceTimeMs }),
        t,
      },
      rule: 'safe-line',
    }
  }
  const { peakRps } = a.context
  if (safe >= peakRps * almost && safe <= peakRps / almost) {
    return { formula: 'λ_peak', inputs: { λ_peak: peakRps }, rule: 'safe-peak' }
  }
  return {
    formula: 'max λ: L_safe + 3√L_safe ≤ l',
    inputs: { L_safe: inFlightPerWorker(station, safe / stations), l },
    rule: 'safe-in-flight',
  }
}
