import type { Binding } from '@plimsoll/schemas/plan'
import type { Assessment, Candidate, Failure } from './assessment.ts'
import { concurrencyLimit, idleConnections, inFlightPerWorker } from './concurrency.ts'
import { type Context, candidateKey } from './context.ts'
import { type Memory, memoryOf } from './memory.ts'
import { p99At, threadPoolWait } from './response.ts'
import { type Station, utilisationAt } from './station.ts'

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
  const busiest = degraded ?? { station, peakRps: stationPeakRps }
  const inFlight = inFlightPerWorker(busiest.station, busiest.peakRps)
  const limit = concurrencyLimit(inFlight)
  const assessment: Assessment = {
    context,
    ...candidate,
    station,
    stationPeakRps,
    degraded,
    target: context.target(busiest.station.workers),
    peakUtilisation: utilisationAt(station, stationPeakRps),
    degradedUtilisation: degraded ? utilisationAt(degraded.station, degraded.peakRps) : null,
    inFlight,
    limit,
    memory: setting.memoryFor(limit),
    failures: [],
  }
  assessment.failures = failuresOf(assessment, busiest)
  return assessment
}

function failuresOf(a: Assessment, busiest: { station: Station; peakRps: number }): Failure[] {
  const { request } = a.context
  const failures: Failure[] = []
  const fail = (binding: Binding, code: Failure['code'], params: Failure['params'] = {}) =>
    failures.push({ binding, code, params })
  if (!a.degraded) {
    fail('survive', 'no-server-left', { servers: a.servers, survive: request.survive })
  }
  const { memory } = a
  if (memory.serverMiB > memory.serverRamMiB) {
    fail('memory', 'memory-exceeded', {
      workers: memory.ledger.find((line) => line.item === 'base')?.count ?? 0,
      neededMiB: memory.serverMiB - Math.ceil(request.reserveMiB),
      modelMiB: Math.round(request.modelMiB),
      ramMiB: memory.serverRamMiB,
      freeMiB: Math.max(0, memory.serverRamMiB - Math.ceil(request.reserveMiB)),
      overMiB: memory.serverMiB - memory.serverRamMiB,
    })
  }
  const utilisation = utilisationAt(busiest.station, busiest.peakRps)
  if (utilisation >= 1) {
    fail('cpu', 'cpu-overloaded', {
      percent: Math.round(utilisation * 100),
      survive: request.survive,
    })
  } else if (isExhausted(busiest.station, utilisation)) {
    fail('concurrency', 'thread-pool-exhausted', { threads: busiest.station.threadPool ?? 0 })
  } else if (utilisation > a.target * (1 + roundingError)) {
    failures.push(overTarget(a, busiest.station, utilisation))
  }
  const database = databaseConnections(a)
  if (request.dbConnectionLimit !== null && database > request.dbConnectionLimit) {
    fail('database', 'database-exceeded', {
      connections: database,
      limit: request.dbConnectionLimit,
      workers: a.workers,
      pool: request.poolConnections ?? 0,
    })
  }
  return failures
}

/** Two ways to the same number differ in the last bits. */
const roundingError = 1e-9

/** All threads of the pool for sync handlers are taken. */
function isExhausted(station: Station, utilisation: number): boolean {
  const pool = threadPoolWait(station, utilisation)
  return pool !== null && !Number.isFinite(pool.meanMs)
}

function overTarget(a: Assessment, station: Station, utilisation: number): Failure {
  const { latencySloMs, band } = a.context.request
  const percents = {
    percent: Math.round(utilisation * 1000) / 10,
    target: Math.round(a.target * 1000) / 10,
  }
  if (latencySloMs === null || a.target >= band.ceiling) {
    return { binding: 'cpu', code: 'target-exceeded', params: percents }
  }
  const params = {
    ...percents,
    slo: latencySloMs,
    p99: Math.round(p99At(station, utilisation)),
    unloaded: Math.round(p99At(station, 0)),
  }
  const code = a.target === 0 ? 'slo-below-unloaded' : 'slo-missed'
  return { binding: 'latency', code, params }
}

/** All workers' pools, and those of the units that an update runs beside them. */
export function databaseConnections(a: Assessment): number {
  const { request, profiles, replication } = a.context
  const { surgeUnits } = profiles.target
  const unitWorkers = replication === 'manager' ? a.workersPerServer : 1
  return (request.poolConnections ?? 0) * (a.workers + surgeUnits * unitWorkers)
}
