import type { DerivationId, Plan } from '@plimsoll/schemas/plan'
import type { PlanRequest } from '@plimsoll/schemas/request'

/*
 * The same plan with one of its numbers changed: what then reads otherwise in the bundle comes from
 * that number. Null where the plan has no such number.
 */

type Change = (plan: Plan) => Plan | null

const timeout =
  (key: keyof Plan['timeouts']): Change =>
  (plan) => ({ ...plan, timeouts: { ...plan.timeouts, [key]: plan.timeouts[key] + 7001 } })

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
  (key: 'minReplicas' | 'maxReplicas' | 'averageUtilization'): Change =>
  (plan) =>
    plan.scaling && { ...plan, scaling: { ...plan.scaling, [key]: plan.scaling[key] + 13 } }

/** Steps of the derivation whose value files hold, or a number that follows from it. */
export const stepChanges: Partial<Record<DerivationId, Change>> = {
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
  target: scaling('averageUtilization'),
  'graceful-timeout': timeout('gracefulSeconds'),
  'kill-timeout': timeout('killSeconds'),
  'keep-alive': timeout('keepAliveSeconds'),
  'read-timeout': timeout('readSeconds'),
  'startup-time': timeout('startupSeconds'),
  'safe-rate': (plan) => ({ ...plan, safeRateRps: plan.safeRateRps + 9001 }),
}

/** Numbers of the query that files hold as they are. */
const fieldValues = {
  port: 9123,
  threads: 13,
  cacheMiB: 77_777,
  reserveMiB: 3333,
  survive: 5,
} satisfies { [Field in keyof PlanRequest]?: PlanRequest[Field] }

export const fieldChanges = Object.fromEntries(
  Object.entries(fieldValues).map(([field, value]): [string, Change] => [
    field,
    (plan) => ({ ...plan, request: { ...plan.request, [field]: value } }),
  ]),
)
