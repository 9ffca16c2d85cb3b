import { assessHosts } from './assess.ts'
import type { Assessment } from './assessment.ts'
import type { Context } from './context.ts'
import { policy } from './policy.ts'
import { smallest } from './search.ts'

/** Most workers that make sense on one server. */
function mostWorkers({ request, profiles }: Context): number {
  const byCores = Math.floor(request.cores / request.threads + 1e-9)
  const sliced =
    request.handler === 'sync' && profiles.runtime.threadPool !== null && request.ioWaitMs > 0
  return Math.max(
    policy.workersForAvailability,
    sliced ? Math.ceil(request.cores) * policy.slicedWorkersPerCore : byCores,
  )
}

/** Rounding that `boundExceeded` forgives is forgiven here too. */
const almost = 1 - 1e-6

/** Workers below which the busiest of `servers` is above the band's ceiling. */
function workersForLoad({ request, peakRps, station }: Context, servers: number): number {
  const left = servers > request.survive ? servers - request.survive : servers
  const cores = ((peakRps / 1000) * station(1).workMs) / left
  return Math.ceil((cores * almost) / request.band.ceiling / request.threads)
}

/** Servers below which the busiest is above the band's ceiling, whatever runs on it. */
function serversForLoad(context: Context): number {
  const { request, peakRps, station } = context
  const most = request.workers === 'auto' ? mostWorkers(context) : request.workers
  const { coresInUse, workMs } = station(most)
  const left = ((peakRps / 1000) * workMs * almost) / (coresInUse * request.band.ceiling)
  return request.survive + Math.max(1, Math.ceil(left))
}

const holds = (a: Assessment) => a.failures.length === 0
export const fitsMemory = (a: Assessment) => !a.failures.some((f) => f.binding === 'memory')
/** More workers on the same server do not mend these. */
export const carries = (a: Assessment) =>
  !a.failures.some(
    (f) => f.binding === 'cpu' || f.binding === 'latency' || f.binding === 'concurrency',
  )

/** The best that `servers` hosts can do: the fewest workers that hold, else the nearest miss. */
function bestOn(context: Context, servers: number): Assessment {
  const { workers } = context.request
  if (workers !== 'auto') return assessHosts(context, servers, workers)
  const most = mostWorkers(context)
  const least = Math.max(policy.workersForAvailability, workersForLoad(context, servers))
  const count = smallest(Math.min(least, most), most, (n) =>
    carries(assessHosts(context, servers, n)),
  )
  if (count === null) return largestThatFits(context, servers, most)
  const found = assessHosts(context, servers, count)
  if (fitsMemory(found)) return found
  // Where memory has no room for a second worker, one may still carry it all.
  const fitting = largestThatFits(context, servers, count)
  return fitsMemory(fitting) ? fitting : assessHosts(context, servers, 1)
}

function largestThatFits(context: Context, servers: number, most: number): Assessment {
  const tooMany = smallest(1, most, (n) => !fitsMemory(assessHosts(context, servers, n)))
  return assessHosts(context, servers, Math.max(1, tooMany === null ? most : tooMany - 1))
}

/** Smallest number of hosts, then of workers on each, that holds; or the judged numbers. */
export function sizeHosts(context: Context): Assessment {
  const { request } = context
  if (request.servers !== 'auto') return bestOn(context, request.servers)
  const first = request.survive + 1
  const least = Math.max(first, serversForLoad(context))
  const servers = smallest(least, policy.maximumServers, (n) => holds(bestOn(context, n)))
  if (servers !== null) return bestOn(context, servers)
  return nearestMiss(context, first)
}

/** Where no number of servers holds: as many as the load needs, or what fails on the fewest. */
function nearestMiss(context: Context, first: number): Assessment {
  const alone = bestOn(context, first)
  if (!fitsMemory(alone)) return alone
  const least = Math.max(first, serversForLoad(context))
  const carrying = smallest(least, policy.maximumServers, (n) => carries(bestOn(context, n)))
  return carrying === null ? alone : bestOn(context, carrying)
}
