import type { PlanRequest } from '@plimsoll/schemas/request'
import { policy } from './policy.ts'
import { meanWaitAt, p99At, threadPoolWait } from './response.ts'
import { highest } from './search.ts'
import type { Station } from './station.ts'

/**
 * Target utilisation: the highest ρ, no higher than the band's ceiling, at which p99 keeps the
 * objective; without one, at which the mean wait for a core is no longer than the service time
 * itself. 0 where even an idle server misses the objective.
 */
export function targetUtilisation(station: Station, request: PlanRequest): number {
  const { latencySloMs, band } = request
  const excess =
    latencySloMs === null
      ? (rho: number) => waitInServiceTimes(station, rho) - policy.waitPerService
      : (rho: number) => Math.log(p99At(station, rho) / latencySloMs)
  return highest(1e-4, band.ceiling, 1e-7, excess) ?? 0
}

/** Mean wait for a core and, with sync handlers, for a thread; 100 stands for no end. */
function waitInServiceTimes(station: Station, rho: number): number {
  const pool = threadPoolWait(station, rho)
  const thread = pool && pool.probability > 0 ? pool.probability * pool.meanMs : 0
  return Math.min(100, meanWaitAt(station, rho) + thread / station.serviceTimeMs)
}
