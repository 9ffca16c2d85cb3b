import type { Plan } from '@plimsoll/schemas/plan'
import { defaultRequest } from '@plimsoll/schemas/query'
import type { PlanRequest } from '@plimsoll/schemas/request'
import type { Profiles } from '@plimsoll/schemas/variant'

/** What stress reads of the chosen variants. */
export const profiles: Pick<Profiles, 'runtime' | 'target'> = {
  runtime: {
    id: 'uvicorn',
    language: 'python',
    overheadMs: { newConnection: 0.6, keptAlive: 0.5 },
    syncOverheadMs: 0.1,
    threadPool: 40,
    departures: 'batch',
    fixedKeepAliveSeconds: null,
    managerMiB: 36,
    canPreload: false,
    hasManager: true,
    growthMiB: 20,
  },
  target: {
    id: 'systemd',
    placement: 'host',
    defaultReplication: 'manager',
    replications: ['manager', 'instances'],
    surgeUnits: 0,
  },
}

type Change = Partial<
  Pick<Plan, 'servers' | 'workersPerServer' | 'peakRateRps' | 'serviceTimeMs'>
> &
  Partial<Pick<PlanRequest, 'ioWaitMs' | 'latencySloMs'>>

/** The default plan: one server, three workers, 150 requests a second at the peak. */
export function planFixture(change: Change = {}): Plan {
  const { ioWaitMs = 40, latencySloMs = null, ...counts } = change
  const plan = { servers: 1, workersPerServer: 3, peakRateRps: 150, serviceTimeMs: 10.6, ...counts }
  const cores = Math.max(4, plan.workersPerServer)
  return {
    ...empty,
    ...plan,
    workers: plan.servers * plan.workersPerServer,
    request: { ...defaultRequest, ioWaitMs, latencySloMs, cores },
  }
}

const empty: Plan = {
  v: 1,
  policyVersion: '2026-11',
  permalink: '/?v=1',
  verdict: 'feasible',
  binding: 'cpu',
  request: defaultRequest,
  servers: 1,
  workersPerServer: 3,
  workers: 3,
  replication: 'manager',
  utilisation: { target: 0.75, mean: 0.18, peak: 0.53, degraded: 0.53, server: 0.4, memory: 0.1 },
  latency: {
    dispatch: 'shared-socket',
    p50Ms: 42,
    p95Ms: 137,
    p99Ms: 201,
    meanMs: 53,
    waitProbability: 0.25,
  },
  safeRateRps: 212,
  peakRateRps: 150,
  serviceTimeMs: 10.6,
  memory: {
    workerMiB: 112,
    managerMiB: 36,
    sharedMiB: 0,
    unitMiB: 372,
    limitMiB: 410,
    serverMiB: 884,
    serverRamMiB: 8192,
    ledger: [],
  },
  concurrency: { perWorkerMean: 2.7, perWorkerLimit: 12, perWorkerIdle: 0, appLimit: 39 },
  timeouts: {
    upstreamIdleSeconds: 30,
    keepAliveSeconds: 35,
    readSeconds: 60,
    preStopSeconds: 0,
    gracefulSeconds: 15,
    killSeconds: 25,
    startupSeconds: 10,
  },
  tier: null,
  scaling: null,
  cost: { perMonth: null },
  uncertainty: null,
  alternatives: [],
  findings: [],
  concepts: [],
  derivation: [],
  curve: [],
}
