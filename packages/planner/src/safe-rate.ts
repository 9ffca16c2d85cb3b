import { type Assessment, targetOf } from './assessment.ts'
import { excessInFlight, inFlightPerWorker } from './concurrency.ts'
import { highest } from './search.ts'
import { rateAt } from './station.ts'

const failsAtAnyRate = new Set<string>([
  'memory-exceeded',
  'node-too-small',
  'database-exceeded',
  'no-tier',
  'too-many-instances',
  'startup-too-long',
])

/**
 * The Plimsoll line: the highest arrival rate that the plan carries within objective and band, the
 * servers lost that may be lost. The concurrency limit stays as it is, since the config enforces
 * it. No lower than the planned peak exactly where the plan holds.
 */
export function safeRateRps(a: Assessment): number {
  const { peakRps } = a.context
  if (!a.degraded || a.failures.some((f) => failsAtAnyRate.has(f.code))) return 0
  const holds = a.failures.length === 0
  const { station, stations } = a.degraded
  let rate = rateAt(station, targetOf(a))
  if (rate > 0) {
    const excess = (rps: number) => excessInFlight(inFlightPerWorker(station, rps), a.limit)
    rate = highest(Math.min(a.degraded.peakRps, rate), rate, rate * 1e-9, excess) ?? 0
  }
  const total = rate * stations
  if (holds) return Math.max(peakRps, total)
  return Math.min(total, peakRps * (1 - 1e-9))
}
