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

/**
 * Response time against utilisation, all servers up; stops where a thread pool is exhausted. Plans
 * of the same stations share it.
 */
export function curveOf({ context, station, stationPeakRps }: Assessment): CurvePoint[] {
  const stations = Math.round(context.peakRps / stationPeakRps)
  let curve = curves.get(station)
  if (curve?.stations !== stations) {
    const times = curve?.points ?? timesOf(station)
    const points = times.map((point) => ({
      ...point,
      rateRps: round(rateAt(station, point.utilisation) * stations),
    }))
    curve = { stations, points }
    curves.set(station, curve)
  }
  return curve.points
}

/** Stations outlive a plan, and so do their curves. */
const curves = new WeakMap<Station, { stations: number; points: CurvePoint[] }>()

/** The curve without its rates. */
function timesOf(station: Station): CurvePoint[] {
  const points: CurvePoint[] = []
  for (const utilisation of curveUtilisations) {
    const times = quantilesAt(station, utilisation)
    if (!times) break
    points.push({
      utilisation,
      rateRps: 0,
      p50Ms: round(times.p50Ms),
      p95Ms: round(times.p95Ms),
      p99Ms: round(times.p99Ms),
    })
  }
  return points
}

/** Hundredths of a millisecond are below what the model knows; short numbers keep answers small. */
const round = (x: number): number => Math.round(x * 100) / 100
