import type { PlanRequest } from '@plimsoll/schemas/request'
import { policy } from './policy.ts'
import { meanWaitAt, p99At, threadPoolWait } from './response.ts'
import { highest } from './search.ts'
import type { Station } from './station.ts'

/** Two ways to the same number differ in the last bits. */
const roundingError = 1e-9

/**
 * Target utilisation: the highest ρ, no higher than the band's ceiling, at which p99 keeps the
 * objective; without one, at which the mean wait for a core is no longer than the service time
 * itself. 0 where even an idle server misses the objective.
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

/** Above 0 where the rule for the target does not hold; rises with ρ. */
function excessAt(station: Station, request: PlanRequest, rho: number): number {
  return request.latencySloMs === null
    ? waitInServiceTimes(station, rho) - policy.waitPerService
    : Math.log(p99At(station, rho) / request.latencySloMs)
}

/** Mean wait for a core and, with sync handlers, for a thread; 100 stands for no end. */
function waitInServiceTimes(station: Station, rho: number): number {
  const pool = threadPoolWait(station, rho)
  const thread = pool && pool.probability > 0 ? pool.probability * pool.meanMs : 0
  return Math.min(100, meanWaitAt(station, rho) + thread / station.serviceTimeMs)
}
