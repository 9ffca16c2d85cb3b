import {
  type Assessment,
  busiestUtilisation,
  type Candidate,
  type Degraded,
  type Failure,
} from './assessment.ts'
import { concurrencyLimit, idleConnections, inFlightPerWorker } from './concurrency.ts'
import { type Context, candidateKey } from './context.ts'
import { type Memory, memoryOf } from './memory.ts'
import { threadPoolWait } from './response.ts'
import { type Station, utilisationAt } from './station.ts'
import { boundExceeded } from './target.ts'

/** Judges a candidate on hosts: each server is planned alone with its even share of the rate. */
export function assessHosts(context: Context, servers: number, perServer: number): Assessment {
  const key = candidateKey(servers, perServer)
  let known = context.judged.get(key)
  if (!known) {
    known = judgeHosts(context, servers, perServer)
    context.judged.set(key, known)
  }
  return known
}

function judgeHosts(context: Context, servers: number, perServer: number): Assessment {
  const { request, profiles, peakRps } = context
  const station = context.station(perServer)
  const left = servers - request.survive
  const degraded = left > 0 ? { station, peakRps: peakRps / left, stations: left } : null
  const managed = context.replication === 'manager'
  const load = loadOf(station, peakRps / servers, degraded)
  const memory = memoryOf(request, profiles, {
    units: managed ? 1 : perServer,
    workersPerUnit: managed ? perServer : 1,
    surgeUnits: profiles.target.surgeUnits,
    concurrencyLimit: load.limit,
    idleConnections: idleConnections(context.keptAlive, load.limit),
    chargedByLimit: false,
  })
  const candidate = { servers, workersPerServer: perServer, workers: servers * perServer }
  return judge(context, candidate, load, memory)
}

/** What a candidate's stations bear, and what the busiest of them then holds. */
type Load = Pick<
  Assessment,
  'station' | 'stationPeakRps' | 'degraded' | 'busiest' | 'inFlight' | 'limit'
>

export function loadOf(station: Station, stationPeakRps: number, degraded: Degraded | null): Load {
  const busiest = degraded ?? { station, peakRps: stationPeakRps, stations: 1 }
  const inFlight = inFlightPerWorker(busiest.station, busiest.peakRps)
  return { station, stationPeakRps, degraded, busiest, inFlight, limit: concurrencyLimit(inFlight) }
}

export function judge(
  context: Context,
  { servers, workersPerServer, workers }: Candidate,
  { station, stationPeakRps, degraded, busiest, inFlight, limit }: Load,
  memory: Memory,
): Assessment {
  const assessment: Assessment = {
    context,
    servers,
    workersPerServer,
    workers,
    station,
    stationPeakRps,
    degraded,
    busiest,
    peakUtilisation: utilisationAt(station, stationPeakRps),
    degradedUtilisation: degraded ? utilisationAt(degraded.station, degraded.peakRps) : null,
    inFlight,
    limit,
    memory,
    tier: null,
    failures: [],
  }
  assessment.failures = failuresOf(assessment)
  return assessment
}

function failuresOf(a: Assessment): Failure[] {
  const { request } = a.context
  const failures: Failure[] = []
  if (!a.degraded) failures.push({ binding: 'survive', code: 'no-server-left' })
  if (a.memory.serverMiB > a.memory.serverRamMiB) {
    failures.push({ binding: 'memory', code: 'memory-exceeded' })
  }
  const overload = overloadOf(a)
  if (overload) failures.push(overload)
  const { dbConnectionLimit } = request
  if (dbConnectionLimit !== null && databaseConnections(a) > dbConnectionLimit) {
    failures.push({ binding: 'database', code: 'database-exceeded' })
  }
  return failures
}

function overloadOf(a: Assessment): Failure | null {
  const { station } = a.busiest
  const utilisation = busiestUtilisation(a)
  if (utilisation >= 1) return { binding: 'cpu', code: 'cpu-overloaded' }
  const pool = threadPoolWait(station, utilisation)
  if (pool && !Number.isFinite(pool.meanMs)) {
    return { binding: 'concurrency', code: 'thread-pool-exhausted' }
  }
  const { request } = a.context
  const bound = boundExceeded(station, request, utilisation)
  if (bound === null) return null
  return bound === 'rule' && request.latencySloMs !== null
    ? { binding: 'latency', code: 'slo-missed' }
    : { binding: 'cpu', code: 'target-exceeded' }
}

/** All workers' pools, and those of the units that an update runs beside them. */
export function databaseConnections(a: Assessment): number {
  const { request, replication } = a.context
  const unitWorkers = replication === 'manager' ? a.workersPerServer : 1
  return (request.poolConnections ?? 0) * (a.workers + surgeUnits(a) * unitWorkers)
}

/** Units that an update runs beside the old ones. */
export function surgeUnits({ context, workers }: Assessment): number {
  const { target } = context.profiles
  return target.provider?.doublesOnUpdate ? workers : target.surgeUnits
}
