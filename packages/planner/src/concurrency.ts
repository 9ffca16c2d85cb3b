import { policy } from './policy.ts'
import { meanResponseAt } from './response.ts'
import { type Station, utilisationAt } from './station.ts'

/** Beyond this utilisation a queue is cut off by the limit rather than awaited. */
export const heaviest = 0.97

/** Requests in flight at one worker, by Little's law: L = λ·T. */
export function inFlightPerWorker(station: Station, rateRps: number): number {
  const utilisation = Math.min(utilisationAt(station, rateRps), heaviest)
  const meanMs = meanResponseAt(station, utilisation)
  const rate = Math.min(rateRps, (rateRps * utilisation) / utilisationAt(station, rateRps) || 0)
  const inFlight = ((rate / station.workers) * meanMs) / 1000
  return Number.isFinite(inFlight) ? inFlight : (station.threadPool ?? 0) * 2
}

/** Requests one worker may hold: four deviations above the mean, since in flight is Poisson-like. */
export function concurrencyLimit(inFlight: number): number {
  const limit = Math.ceil(inFlight + policy.limitSigmas * Math.sqrt(inFlight)) + policy.limitSpare
  return Math.max(limit, policy.limitMinimum)
}

/** Above 0 where the limit leaves less than three deviations: the safe line's condition. */
export const excessInFlight = (inFlight: number, limit: number): number =>
  inFlight + policy.safeSigmas * Math.sqrt(inFlight) - limit

/** Idle kept-alive connections that a proxy may leave at one worker: as many as it may be busy. */
export const idleConnections = (keptAlive: boolean, limit: number): number =>
  keptAlive ? limit : 0

/**
 * The app server's own cap on one worker: it counts idle connections too and admits one fewer than
 * told. The proxy admits no more than the sum of the workers' limits; workers that accept from one
 * socket share it unevenly, and one that refused what its neighbours had room for would answer 503
 * for no reason, so each may hold what the proxy admits to all of them.
 */
export const appLimit = (limit: number, idle: number, sharing: number): number =>
  limit * sharing + idle + policy.probeConnections + 1
