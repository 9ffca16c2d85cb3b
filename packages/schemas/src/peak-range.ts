import type { Range, Ranges } from './range.ts'

type Traffic = { arrivalRateRps: number; peakToMean: number; growthShare: number; ranges: Ranges }

/** What may arrive a second at the peak, growth included; null where the traffic is no range. */
export function peakRangeOf({ ranges, ...traffic }: Traffic): Range | null {
  const { arrivalRateRps: rate, peakToMean: peak } = ranges
  if (!rate && !peak) return null
  const at = (end: 'low' | 'high') =>
    (rate?.[end] ?? traffic.arrivalRateRps) *
    (peak?.[end] ?? traffic.peakToMean) *
    (1 + traffic.growthShare)
  return { low: at('low'), high: at('high') }
}
