import type { Finding } from '@plimsoll/schemas/finding'
import { databaseConnections } from './assess.ts'
import { type Assessment, busiestUtilisation, type Failure, targetOf } from './assessment.ts'
import { workersOf } from './memory.ts'
import { p99At } from './response.ts'

/** The error that a failure is, with its numbers. */
export function failureFinding(a: Assessment, failure: Failure): Pick<Finding, 'code' | 'params'> {
  const { request } = a.context
  const { memory } = a
  const reserveMiB = Math.ceil(request.reserveMiB)
  switch (failure.code) {
    case 'no-server-left':
      return { code: failure.code, params: { servers: a.servers, survive: request.survive } }
    case 'memory-exceeded':
      return {
        code: failure.code,
        params: {
          workers: workersOf(memory.layout),
          neededMiB: memory.serverMiB - reserveMiB,
          modelMiB: Math.round(request.modelMiB),
          ramMiB: memory.serverRamMiB,
          freeMiB: Math.max(0, memory.serverRamMiB - reserveMiB),
          overMiB: memory.serverMiB - memory.serverRamMiB,
        },
      }
    case 'node-too-small': {
      const { surgeUnits } = a.context.profiles.target
      const onBusiest = Math.ceil(a.workers / a.servers)
      return {
        code: failure.code,
        params: {
          pods: onBusiest,
          // what an update starts before it stops another
          spare: Math.ceil((a.workers + surgeUnits) / a.servers) - onBusiest,
          capacity: a.workersPerServer,
          podMiB: memory.limitMiB,
          podCores: request.threads,
          cores: request.cores,
          ramMiB: memory.serverRamMiB,
        },
      }
    }
    case 'startup-too-long':
      return {
        code: failure.code,
        params: {
          startup: Math.ceil(request.startupMs / 1000),
          most: a.context.profiles.target.provider?.mostStartupSeconds ?? 0,
        },
      }
    case 'no-tier':
      return {
        code: failure.code,
        params: {
          limitMiB: memory.limitMiB,
          cores: request.threads,
          largestCores: a.tier?.cores ?? 0,
          largestMiB: a.tier?.memoryMiB ?? 0,
        },
      }
    case 'too-many-instances':
    case 'instance-concurrency': {
      const provider = a.context.profiles.target.provider
      return {
        code: failure.code,
        params: {
          instances: a.workers,
          mostInstances: provider?.mostInstances ?? 0,
          limit: a.limit,
          mostConcurrency: provider?.mostConcurrency ?? 0,
        },
      }
    }
    case 'cpu-overloaded':
      return { code: failure.code, params: { percent: Math.round(100 * busiestUtilisation(a)) } }
    case 'thread-pool-exhausted':
      return { code: failure.code, params: { threads: a.busiest.station.threadPool ?? 0 } }
    case 'database-exceeded':
      return {
        code: failure.code,
        params: {
          connections: databaseConnections(a),
          limit: request.dbConnectionLimit ?? 0,
          workers: a.workers,
          pool: request.poolConnections ?? 0,
        },
      }
    default:
      return overTarget(a, failure)
  }
}

function overTarget(a: Assessment, { code }: Failure): Pick<Finding, 'code' | 'params'> {
  const target = targetOf(a)
  const utilisation = busiestUtilisation(a)
  const percents = {
    percent: Math.round(utilisation * 1000) / 10,
    target: Math.round(target * 1000) / 10,
  }
  if (code !== 'slo-missed') return { code, params: percents }
  const { station } = a.busiest
  return {
    code: target === 0 ? 'slo-below-unloaded' : 'slo-missed',
    params: {
      ...percents,
      slo: a.context.request.latencySloMs ?? 0,
      p99: Math.round(p99At(station, utilisation)),
      unloaded: Math.round(p99At(station, 0)),
    },
  }
}
