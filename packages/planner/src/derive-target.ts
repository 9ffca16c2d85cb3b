import type { DerivationRule } from '@plimsoll/schemas/plan'
import { meanWaitAt, p99At, threadPoolWait } from './response.ts'
import type { Station } from './station.ts'
import { chapter, type Explain, type Formula } from './steps.ts'

/** How much of a bound counts as reached: the search ends a little below it. */
const almost = 1 - 1e-4

/** The target, by the bound that holds it down. */
export const explainTarget: Explain = (step, a, plan) => {
  const { request } = a.context
  const { station } = a.busiest
  const { target } = plan.utilisation
  const { rule, ...working } = targetWorking(
    station,
    target,
    request.band.ceiling,
    request.latencySloMs,
  )
  step('target', {
    symbol: 'ρ*',
    ...working,
    value: target,
    unit: '',
    source: chapter('target-utilisation'),
    rule,
  })
}

function targetWorking(
  station: Station,
  target: number,
  ceiling: number,
  slo: number | null,
): Formula & { rule: DerivationRule } {
  if (target === 0) return atNoLoad(station, slo)
  const isCeiling = target >= ceiling * almost
  if (slo !== null) {
    const inputs = { ceiling, 'p99(ρ*)': p99At(station, target), slo }
    return isCeiling
      ? { formula: 'ceiling; p99(ρ*) ≤ slo', inputs, rule: 'target-ceiling' }
      : { formula: 'max ρ ≤ ceiling: p99(ρ*) ≤ slo', inputs, rule: 'target-objective' }
  }
  const wait = meanWaitAt(station, target)
  const inputs = {
    ceiling,
    'E[W]': wait * station.serviceTimeMs,
    S: station.serviceTimeMs,
  }
  if (isCeiling) return { formula: 'ceiling; E[W] ≤ S', inputs, rule: 'target-ceiling' }
  if (wait >= almost || station.threadPool === null) {
    return { formula: 'max ρ ≤ ceiling: E[W] ≤ S', inputs, rule: 'target-wait' }
  }
  return byThreads(station, target, ceiling)
}

/** Where even an idle server is too slow, or waits too long. */
function atNoLoad(station: Station, slo: number | null): ReturnType<typeof targetWorking> {
  return slo === null
    ? { formula: '0', inputs: {}, rule: 'target-unloaded' }
    : {
        formula: '0; p99(0) > slo',
        inputs: { 'p99(0)': p99At(station, 0), slo },
        rule: 'target-unloaded',
      }
}

/** The pool of threads has its own two bounds: the nearer one is shown. */
function byThreads(station: Station, target: number, ceiling: number) {
  const threads = station.threadPool ?? 0
  const { busy = 0, probability = 0 } = threadPoolWait(station, target) ?? {}
  const isBusy = busy / (threads * ceiling) >= probability / Math.max(threads - busy, 1e-9)
  return {
    formula: isBusy ? 'max ρ: L_t(ρ*) ≤ ceiling·threads' : 'max ρ: P_t(ρ*)/(threads − L_t(ρ*)) ≤ 1',
    inputs: {
      threads,
      'L_t(ρ*)': busy,
      ...(isBusy ? { ceiling } : { 'P_t(ρ*)': probability }),
    },
    rule: 'target-threads' as const,
  }
}
