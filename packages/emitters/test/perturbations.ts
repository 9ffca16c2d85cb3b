import type { DerivationId, Plan } from '@plimsoll/schemas/plan'
import type { PlanRequest } from '@plimsoll/schemas/request'

/*
 * The same plan with one of its numbers changed: what then reads otherwise in the bundle comes from
 * that number. Null where the plan has no such number.
 */

type Change = (plan: Plan) => Plan | null

const timeouts =
  (...keys: (keyof Plan['timeouts'])[]): Change =>
  (plan) => {
    const longer = keys.map((key) => [key, plan.timeouts[key] + 7001])
    return { ...plan, timeouts: { ...plan.timeouts, ...Object.fromEntries(longer) } }
  }

const memory =
  (key: 'unitMiB' | 'limitMiB'): Change =>
  (plan) => ({ ...plan, memory: { ...plan.memory, [key]: plan.memory[key] + 37 } })

const concurrency =
  (key: keyof Plan['concurrency'], by: number): Change =>
  (plan) => ({
    ...plan,
    concurrency: { ...plan.concurrency, [key]: plan.concurrency[key] + by },
  })

const scaling =
  (key: 'minReplicas' | 'maxReplicas'): Change =>
  (plan) =>
    plan.scaling && { ...plan, scaling: { ...plan.scaling, [key]: plan.scaling[key] + 13 } }

/** Steps of the derivation whose value files hold, or a number that follows from it. */
export const stepChanges: Partial<Record<DerivationId, Change>> = {
  'peak-rate': (plan) => ({ ...plan, peakRateRps: plan.peakRateRps + 9001 }),
  utilisation: (plan) => ({ ...plan, utilisation: { ...plan.utilisation, peak: 0.123 } }),
  // a single one has other files, in which nothing tells a leader from the others
  servers: (plan) => (plan.servers > 1 ? { ...plan, servers: plan.servers + 11 } : null),
  'response-time': ({ latency, ...plan }) =>
    latency.p99Ms === null ? null : { ...plan, latency: { ...latency, p99Ms: 9001 } },
  workers: (plan) => ({
    ...plan,
    workersPerServer: plan.workersPerServer + 11,
    workers: plan.workers + 11,
  }),
  'concurrency-limit': concurrency('perWorkerLimit', 9001),
  'app-limit': concurrency('appLimit', 9001),
  'in-flight': concurrency('perWorkerMean', 9001),
  'unit-memory': memory('unitMiB'),
  'memory-limit': memory('limitMiB'),
  tier: (plan) =>
    plan.tier && {
      ...plan,
      tier: { name: 'another', cores: plan.tier.cores + 3, memoryMiB: plan.tier.memoryMiB + 37 },
    },
  'replicas-min': scaling('minReplicas'),
  'replicas-max': scaling('maxReplicas'),
  target: (plan) => ({
    ...plan,
    utilisation: { ...plan.utilisation, target: 0.123 },
    scaling: plan.scaling && { ...plan.scaling, averageUtilization: 12 },
  }),
  'graceful-timeout': timeouts('gracefulSeconds'),
  'kill-timeout': timeouts('killSeconds'),
  'keep-alive': timeouts('keepAliveSeconds', 'upstreamIdleSeconds'),
  'read-timeout': timeouts('readSeconds'),
  'startup-time': timeouts('startupSeconds'),
  'safe-rate': (plan) => ({ ...plan, safeRateRps: plan.safeRateRps + 9001 }),
}

const asked =
  <Field extends keyof PlanRequest>(field: Field, value: PlanRequest[Field]): Change =>
  (plan) => ({ ...plan, request: { ...plan.request, [field]: value } })

const hasTotal = ({ target, replication }: PlanRequest) =>
  /^(systemd|supervisor)$/.test(target) && replication === 'instances'

/** Numbers of the query that files hold as they are, or that bound what they hold. */
export const fieldChanges: { [Field in keyof PlanRequest]?: Change } = {
  port: asked('port', 9123),
  threads: asked('threads', 13),
  cores: asked('cores', 64),
  cacheMiB: (plan) => asked('cacheMiB', plan.request.cacheMiB > 0 ? 0 : 77_777)(plan),
  reserveMiB: (plan) => asked('reserveMiB', plan.memory.serverRamMiB - 33)(plan),
  ramMiB: (plan) =>
    hasTotal(plan.request)
      ? { ...plan, memory: { ...plan.memory, serverRamMiB: plan.request.reserveMiB + 33 } }
      : null,
  survive: asked('survive', 5),
  systemd: asked('systemd', 257),
}
