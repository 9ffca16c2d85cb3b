import type { PlanRequest } from '@plimsoll/schemas/request'
import { policy } from './policy.ts'
import { meanWaitAt, p99At, threadPoolWait } from './response.ts'
import { highest } from './search.ts'
import type { Station } from './station.ts'

/** Two ways to the same number differ in the last bits. */
const roundingError = 1e-9

/**
 * Target utilisation: the highest ρ, no higher than the band's ceiling, at which p99 keeps the
 * objective; without one, at which nobody waits longer in the mean for a core, or a thread, than
 * it is then held. 0 where even an idle server misses the objective.
 */
export function targetUtilisation(station: Station, request: PlanRequest): number {
  const excess = (rho: number) => excessAt(station, request, rho)
  return highest(1e-4, request.band.ceiling, 1e-7, excess) ?? 0
}

/** Which bound a utilisation is above: the band's ceiling, or the rule for the target. */
export function boundExceeded(
  station: Station,
  request: PlanRequest,
  rho: number,
): 'ceiling' | 'rule' | null {
  if (excessAt(station, request, rho) > roundingError) return 'rule'
  return rho > request.band.ceiling * (1 + roundingError) ? 'ceiling' : null
}

/** Above 0 where the rule for the target does not hold; rises with ρ, and with S at a rate. */
function excessAt(station: Station, request: PlanRequest, rho: number): number {
  if (request.latencySloMs !== null) return Math.log(p99At(station, rho) / request.latencySloMs)
  const cores = Math.min(endless, meanWaitAt(station, rho)) - policy.waitPerService
  return Math.max(cores, threadExcess(station, request, rho))
}

/** Stands for a wait without end. */
const endless = 100

/**
 * The same two bounds for a pool of threads, a queue of its own: busy to the band's ceiling at most,
 * and a mean wait, C/(threads − busy) holding times, no longer than a thread is held. In service
 * times of a core, the more a request computed the longer it could wait for a thread.
 */
function threadExcess(station: Station, { band }: PlanRequest, rho: number): number {
  const pool = threadPoolWait(station, rho)
  if (pool === null || station.threadPool === null) return Number.NEGATIVE_INFINITY
  const free = station.threadPool - pool.busy
  const wait = free > 0 ? Math.min(endless, pool.probability / free) : endless
  return Math.max(wait - policy.waitPerService, pool.busy / station.threadPool / band.ceiling - 1)
}
