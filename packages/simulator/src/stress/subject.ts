import type { Plan } from '@plimsoll/schemas/plan'
import type { RuntimeProfile, TargetProfile } from '@plimsoll/schemas/variant'
import type { Scenario } from '../scenario/scenario.ts'

/** A plan as the simulator sees it: what requests queue for, and the rate that it gets. */
export type Subject = Pick<Scenario, 'workers' | 'dispatch' | 'departures' | 'handler'> & {
  /** What the rate is split over evenly: servers, or the one pool of all pods or instances. */
  stations: number
  /** Servers that the stations are; of the plan's, where those are more. */
  servers: number
  realServers: number
  /** Requests that the proxy admits to one station. */
  stationLimit: number
  /** At the stations, and at all servers. */
  peakRps: number
  fleetPeakRps: number
  startupMs: number
  /** Workers that go with one server, node or instance, and those of them that start elsewhere. */
  workersLost: number
  workersMoved: number
}

/** Most servers simulated: behind an even split a few tell what all do. */
const mostServers = 3

/**
 * Servers are alike and share the rate evenly, so a few stand for many. Pods of a cluster and rented
 * instances are one station, as the planner has them.
 */
export function subjectOf(plan: Plan, runtime: RuntimeProfile, target: TargetProfile): Subject {
  const { request } = plan
  const isPool = target.placement !== 'host'
  const servers = isPool ? plan.servers : Math.min(plan.servers, mostServers)
  const slots = Math.max(1, Math.floor(request.cores / request.threads + 1e-9))
  const workers = isPool ? plan.workers : Math.min(plan.workersPerServer, slots)
  const workersLost = isPool ? Math.ceil(workers / plan.servers) : workers
  const waits = request.ioWaitMs > 0
  return {
    stations: isPool ? 1 : servers,
    servers,
    realServers: plan.servers,
    workers,
    dispatch: plan.latency.dispatch,
    departures: waits || request.handler === 'sync' ? 'each' : runtime.departures,
    handler: {
      cpuMs: { mean: plan.serviceTimeMs, cv: request.cpuTimeCv, family: 'gamma' },
      ioMs: { mean: request.ioWaitMs, cv: request.ioWaitCv, family: 'gamma' },
      cpuShares: waits ? [1, 0] : [1],
      requestOverheadMs: 0,
      answerOverheadMs: 0,
      acceptMs: 0,
    },
    stationLimit: plan.concurrency.perWorkerLimit * (isPool ? plan.workers : plan.workersPerServer),
    peakRps: (plan.peakRateRps * servers) / plan.servers,
    fleetPeakRps: plan.peakRateRps,
    startupMs: request.startupMs,
    workersLost,
    workersMoved: target.placement === 'cluster' ? movedOf(plan, workersLost) : 0,
  }
}

/** A cluster starts the pods of a lost node again where there is room. */
function movedOf({ servers, workers, workersPerServer }: Plan, workersLost: number): number {
  const room = (servers - 1) * workersPerServer - (workers - workersLost)
  return Math.min(workersLost, Math.max(0, room))
}
