import type { CurvePoint, Latency } from '@plimsoll/schemas/plan'
import type { Assessment } from './assessment.ts'
import { p99At, quantilesAt, responseAt } from './response.ts'
import { rateAt, type Station } from './station.ts'

/** Response time at the peak with all servers up; nulls where a queue grows without end. */
export function latencyAtPeak(a: Assessment): Latency {
  const { dispatch } = a.context
  const response = a.peakUtilisation < 1 ? responseAt(a.station, a.peakUtilisation) : null
  if (!response || !Number.isFinite(response.meanMs)) {
    return { dispatch, p50Ms: null, p95Ms: null, p99Ms: null, meanMs: null, waitProbability: 1 }
  }
  return {
    dispatch,
    p50Ms: round(response.p50Ms),
    p95Ms: round(response.p95Ms),
    p99Ms: round(response.p99Ms),
    meanMs: round(response.meanMs),
    waitProbability: Math.min(1, response.waitProbability),
  }
}

/** The 99th percentile at the peak alone, ms. */
export function p99AtPeak({ station, peakUtilisation }: Assessment): number | null {
  const p99Ms = p99At(station, peakUtilisation)
  return Number.isFinite(p99Ms) ? round(p99Ms) : null
}

const curveUtilisations = [0.1, 0.3, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]

/** Response time against utilisation, all servers up; stops where a thread pool is exhausted. */
export function curveOf(a: Assessment): CurvePoint[] {
  const stations = a.context.peakRps / a.stationPeakRps
  return timesOf(a.station).map((times) => ({
    ...times,
    rateRps: round(rateAt(a.station, times.utilisation) * stations),
  }))
}

/** The times of a station's curve; stations outlive a plan, and so do these. */
function timesOf(station: Station): CurvePoint[] {
  let points = curves.get(station)
  if (!points) {
    points = []
    for (const utilisation of curveUtilisations) {
      const times = quantilesAt(station, utilisation)
      if (!times) break
      const { p50Ms, p95Ms, p99Ms } = times
      points.push({
        utilisation,
        rateRps: 0,
        p50Ms: round(p50Ms),
        p95Ms: round(p95Ms),
        p99Ms: round(p99Ms),
      })
    }
    curves.set(station, points)
  }
  return points
}

const curves = new WeakMap<Station, CurvePoint[]>()

/** Hundredths of a millisecond are below what the model knows; short numbers keep answers small. */
const round = (x: number): number => Math.round(x * 100) / 100
