import type { Dispatch, Replication } from '@plimsoll/schemas/ids'
import type { PlanRequest } from '@plimsoll/schemas/request'
import type { Profiles } from '@plimsoll/schemas/variant'
import type { Assessment } from './assessment.ts'
import { type Station, stationOf } from './station.ts'
import { targetUtilisation } from './target.ts'

/** A request with what is worked out once for all candidates of one search. */
export type Context = {
  request: PlanRequest
  profiles: Profiles
  known: Known
  meanRps: number
  peakRps: number
  replication: Replication
  dispatch: Dispatch
  /** Connections from proxy to app are kept alive. */
  keptAlive: boolean
  /** Candidates judged so far, by counts. */
  judged: Map<number, Assessment>
  station(workers: number): Station
  target(workers: number): number
}

type Shared = {
  stations: Map<number, Station>
  targets: Map<number, number>
  judged: Map<number, Assessment>
}

/** What candidates of one plan and its alternatives share. */
export type Known = Map<string, Shared>

export function contextOf(
  request: PlanRequest,
  profiles: Profiles,
  replication: Replication,
  known: Known,
): Context {
  const { runtime, target, proxy } = profiles
  const meanRps = request.arrivalRateRps * (1 + request.growthShare)
  const managed = replication === 'manager'
  const dispatch = managed ? 'shared-socket' : proxy.instancesDispatch
  const keptAlive = !managed
  const { stations, targets, judged } = shared(known, request, replication)
  const station = (workers: number): Station => {
    let found = stations.get(workers)
    if (!found) {
      // A pod has its cores to itself; workers of a host share the host's.
      const cores = target.placement === 'cluster' ? workers * request.threads : request.cores
      found = stationOf(request, runtime, { workers, cores, dispatch, keptAlive })
      stations.set(workers, found)
    }
    return found
  }
  return {
    request,
    profiles,
    known,
    meanRps,
    peakRps: meanRps * request.peakToMean,
    replication,
    dispatch,
    keptAlive,
    judged,
    station,
    target(workers) {
      let found = targets.get(workers)
      if (found === undefined) {
        found = targetUtilisation(station(workers), request)
        targets.set(workers, found)
      }
      return found
    },
  }
}

/** Alternatives change counts, which are no part of a candidate, or one of the fields in the key. */
function shared(known: Known, request: PlanRequest, replication: Replication): Shared {
  const key = `${replication} ${request.cores} ${request.ramMiB} ${request.preload}`
  let found = known.get(key)
  if (!found) {
    found = { stations: new Map(), targets: new Map(), judged: new Map() }
    known.set(key, found)
  }
  return found
}

/** Counts of one candidate as a key; both are below 2²⁶. */
export const candidateKey = (servers: number, workers: number): number =>
  servers * 67_108_864 + workers
