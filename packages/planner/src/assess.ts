import { type Assessment, busiestUtilisation, type Candidate, type Failure } from './assessment.ts'
import { concurrencyLimit, idleConnections, inFlightPerWorker } from './concurrency.ts'
import { type Context, candidateKey } from './context.ts'
import { type Memory, memoryOf } from './memory.ts'
import { threadPoolWait } from './response.ts'
import { utilisationAt } from './station.ts'
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
  return judge(
    context,
    { servers, workersPerServer: perServer, workers: servers * perServer },
    {
      station,
      stationPeakRps: peakRps / servers,
      degraded,
      memoryFor: (limit) =>
        memoryOf(request, profiles, {
          units: managed ? 1 : perServer,
          workersPerUnit: managed ? perServer : 1,
          surgeUnits: profiles.target.surgeUnits,
          concurrencyLimit: limit,
          idleConnections: idleConnections(context.keptAlive, limit),
          chargedByLimit: false,
        }),
    },
  )
}

type Setting = Pick<Assessment, 'station' | 'stationPeakRps' | 'degraded'> & {
  memoryFor: (limit: number) => Memory
}

export function judge(context: Context, candidate: Candidate, setting: Setting): Assessment {
  const { station, stationPeakRps, degraded } = setting
  const busiest = degraded ?? { station, peakRps: stationPeakRps, stations: 1 }
  const inFlight = inFlightPerWorker(busiest.station, busiest.peakRps)
  const limit = concurrencyLimit(inFlight)
  const assessment: Assessment = {
    context,
    ...candidate,
    station,
    stationPeakRps,
    degraded,
    busiest,
    peakUtilisation: utilisationAt(station, stationPeakRps),
    degradedUtilisation: degraded ? utilisationAt(degraded.station, degraded.peakRps) : null,
    inFlight,
    limit,
    memory: setting.memoryFor(limit),
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
