import type { Plan } from '@plimsoll/schemas/plan'
import type { RuntimeProfile, TargetProfile } from '@plimsoll/schemas/variant'
import type { Scenario } from '../scenario/scenario.ts'

/** A plan as the simulator sees it: what requests queue for, and the rate that it gets. */
export type Subject = Pick<
  Scenario,
  'servers' | 'workers' | 'dispatch' | 'departures' | 'handler'
> & {
  /** Requests that the proxy admits to one server. */
  serverLimit: number
  peakRps: number
  startupMs: number
  /** Servers of the plan; those simulated stand for them. */
  realServers: number
  /** Workers that go with one server or node. */
  workersLost: number
}

/** Most servers simulated: behind an even split a few tell what all do. */
const mostServers = 3

/**
 * Servers are alike and share the rate evenly, so a few stand for many. A cluster is one station
 * of all its pods.
 */
export function subjectOf(plan: Plan, runtime: RuntimeProfile, target: TargetProfile): Subject {
  const { request } = plan
  const cluster = target.placement === 'cluster'
  const servers = cluster ? 1 : Math.min(plan.servers, mostServers)
  const slots = Math.max(1, Math.floor(request.cores / request.threads + 1e-9))
  const workers = cluster ? plan.workers : Math.min(plan.workersPerServer, slots)
  const waits = request.ioWaitMs > 0
  return {
    servers,
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
    serverLimit: plan.concurrency.perWorkerLimit * (cluster ? plan.workers : plan.workersPerServer),
    peakRps: (plan.peakRateRps * servers) / (cluster ? 1 : plan.servers),
    startupMs: request.startupMs,
    realServers: plan.servers,
    workersLost: cluster ? Math.ceil(plan.workers / plan.servers) : workers,
  }
}
