import type { Dispatch, Replication } from '@plimsoll/schemas/ids'
import type { PlanRequest } from '@plimsoll/schemas/request'
import type { Profiles } from '@plimsoll/schemas/variant'
import type { Assessment } from './assessment.ts'
import { type Station, stationOf } from './station.ts'
import { type AppMemory, appMemory, stationMemory } from './station-memory.ts'
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

/** What one plan and its alternatives have worked out, by what it follows from. */
export type Known = {
  judged: Judged[]
  app: AppMemory
}

/** Candidates by their counts, and what else they follow from. */
type Judged = {
  replication: Replication
  cores: number
  ramMiB: number
  preload: boolean
  candidates: Map<number, Assessment>
}

export const nothingKnown = (request: PlanRequest, profiles: Profiles): Known => ({
  judged: [],
  app: appMemory(request, profiles),
})

export function contextOf(
  request: PlanRequest,
  profiles: Profiles,
  replication: Replication,
  known: Known,
): Context {
  const { runtime, target, proxy } = profiles
  const meanRps = request.arrivalRateRps * (1 + request.growthShare)
  const managed = replication === 'manager'
  const dispatch = managed ? (proxy.managerDispatch ?? 'shared-socket') : proxy.instancesDispatch
  const keptAlive = !managed || dispatch === 'sticky'
  const { stations, targets } = stationMemory(known.app, request.cores, dispatch, keptAlive)
  const station = (workers: number): Station => {
    let found = stations.get(workers)
    if (!found) {
      // A pod or an instance has its cores to itself; workers of a host share the host's.
      const cores = target.placement === 'host' ? request.cores : workers * request.threads
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
    judged: judgedOf(known, request, replication),
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

/** Alternatives change counts, which are no part of a candidate, or one of the fields that tell them apart. */
function judgedOf({ judged }: Known, request: PlanRequest, replication: Replication) {
  const { cores, ramMiB, preload } = request
  for (const one of judged) {
    if (one.replication !== replication || one.cores !== cores) continue
    if (one.ramMiB === ramMiB && one.preload === preload) return one.candidates
  }
  const candidates = new Map<number, Assessment>()
  judged.push({ replication, cores, ramMiB, preload, candidates })
  return candidates
}

/** Counts of one candidate as a key; both are below 2²⁶. */
export const candidateKey = (servers: number, workers: number): number =>
  servers * 67_108_864 + workers
