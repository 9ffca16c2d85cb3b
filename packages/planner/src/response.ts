import {
  type Distribution,
  emptyDistribution,
  quantileOf,
  sum,
  sumQuantiles,
  waitDistribution,
} from './distribution.ts'
import { erlangC, meanWait as exactMeanWait, responseQuantileGiven } from './queueing.ts'
import { rateAt, type Station } from './station.ts'
import { survivalGrid } from './table/grid.ts'
import { lookupQuantiles, lookupWait, lookupWaitProbability } from './table/lookup.ts'

/** Times of one utilisation, in ms. */
export type Response = {
  p50Ms: number
  p95Ms: number
  p99Ms: number
  meanMs: number
  waitProbability: number
}

const isExact = (station: Station) => station.dispatch === 'central' && station.cv === 1

/** Mean wait for a core, batch delay included, in service times. Infinite from full load on. */
export function meanWaitAt(station: Station, utilisation: number): number {
  if (utilisation >= 1) return Number.POSITIVE_INFINITY
  if (utilisation <= 0) return 0
  return isExact(station)
    ? exactMeanWait(station.parallel, utilisation, 1)
    : lookupWait(station.dispatch, station.departures, station.parallel, utilisation, station.cv)
}

/** The wait for a thread of the pool (M/G/40): probability and mean of those that wait, ms. */
export function threadPoolWait(station: Station, utilisation: number) {
  const { threadPool } = station
  if (threadPool === null) return null
  const threads = threadPool * station.workers
  const heldMs = station.serviceTimeMs * (1 + meanWaitAt(station, utilisation)) + station.ioWaitMs
  const busyThreads = (rateAt(station, utilisation) / 1000) * heldMs
  const perWorker = busyThreads / station.workers
  const share = busyThreads / threads
  if (!(share < 1)) return { probability: 1, meanMs: Number.POSITIVE_INFINITY, busy: perWorker }
  return {
    probability: erlangC(threadPool, perWorker),
    meanMs: heldMs / (threadPool * (1 - share)),
    busy: perWorker,
  }
}

/** Mean response time, ms; infinite where a queue never ends. */
export function meanResponseAt(station: Station, utilisation: number): number {
  const pool = threadPoolWait(station, utilisation)
  return (
    station.serviceTimeMs * (1 + meanWaitAt(station, utilisation)) +
    station.ioWaitMs +
    (pool ? (pool.probability === 0 ? 0 : pool.probability * pool.meanMs) : 0)
  )
}

const scratch = emptyDistribution()

/** Wait for a core and CPU time, without I/O, ms. The array is reused by the next call. */
function computeDistribution(station: Station, utilisation: number): Distribution {
  const { parallel, serviceTimeMs } = station
  if (isExact(station)) {
    const waitProbability = erlangC(parallel, parallel * utilisation)
    for (let i = 0; i < scratch.length; i++) {
      scratch[i] = responseQuantileGiven(waitProbability, parallel, utilisation, survivalGrid[i]!)
    }
  } else {
    lookupQuantiles(
      station.dispatch,
      station.departures,
      parallel,
      utilisation,
      station.cv,
      scratch,
    )
  }
  for (let i = 0; i < scratch.length; i++) scratch[i]! *= serviceTimeMs
  return scratch
}

/** The 99th percentile first, so that it is found as where it alone is asked for, to the last bit. */
const asked = [0.01, 0.05, 0.5]
const answers = new Float64Array(3)

/** Quantiles of the whole response time: independent parts, convolved. Utilisation below 1. */
export function responseAt(station: Station, utilisation: number): Response {
  timesAt(station, utilisation, asked, answers)
  return {
    p50Ms: answers[2]!,
    p95Ms: answers[1]!,
    p99Ms: answers[0]!,
    meanMs: meanResponseAt(station, utilisation),
    waitProbability: waitProbabilityAt(station, utilisation),
  }
}

/** p50, p95 and p99 alone, ms; null where a thread pool is exhausted. */
export function quantilesAt(
  station: Station,
  utilisation: number,
): { p50Ms: number; p95Ms: number; p99Ms: number } | null {
  if (station.threadPool !== null) {
    const pool = threadPoolWait(station, utilisation)
    if (pool && !Number.isFinite(pool.meanMs)) return null
  }
  timesAt(station, utilisation, asked, answers)
  return { p50Ms: answers[2]!, p95Ms: answers[1]!, p99Ms: answers[0]! }
}

const askedTail = [0.01]
const tail = new Float64Array(1)

/** The 99th percentile alone, ms; infinite where a queue never ends. */
export function p99At(station: Station, utilisation: number): number {
  if (utilisation >= 1) return Number.POSITIVE_INFINITY
  if (threadPoolWait(station, utilisation)?.meanMs === Number.POSITIVE_INFINITY) {
    return Number.POSITIVE_INFINITY
  }
  timesAt(station, utilisation, askedTail, tail)
  return tail[0]!
}

function timesAt(
  station: Station,
  utilisation: number,
  survivals: readonly number[],
  out: Float64Array,
): void {
  const compute = computeDistribution(station, Math.max(utilisation, 1e-6))
  const pool = threadPoolWait(station, utilisation)
  const waitsForThread = pool !== null && pool.probability > 1e-6 && Number.isFinite(pool.meanMs)
  if (!station.io && !waitsForThread) {
    for (let k = 0; k < survivals.length; k++) out[k] = quantileOf(compute, survivals[k]!)
    return
  }
  if (!waitsForThread) {
    sumQuantiles(compute, station.io as Distribution, survivals, out)
    return
  }
  const wait = waitDistribution(pool.probability, pool.meanMs)
  if (station.io) sumQuantiles(sum(compute, station.io), wait, survivals, out)
  else sumQuantiles(compute, wait, survivals, out)
}

export function waitProbabilityAt(station: Station, utilisation: number): number {
  if (utilisation <= 0) return 0
  const { parallel } = station
  return isExact(station)
    ? erlangC(parallel, parallel * utilisation)
    : lookupWaitProbability(station.dispatch, station.departures, parallel, utilisation, station.cv)
}
