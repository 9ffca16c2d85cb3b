import { z } from 'zod'
import { ConceptId } from './ids.ts'

export const FindingCode = z.enum([
  // errors: the plan does not hold
  'memory-exceeded',
  'cpu-overloaded',
  'target-exceeded',
  'slo-missed',
  'slo-below-unloaded',
  'no-server-left',
  'thread-pool-exhausted',
  'database-exceeded',
  'node-too-small',
  'no-tier',
  'too-many-instances',
  'instance-concurrency',
  'startup-too-long',
  // warnings
  'target-below-band',
  'no-edge',
  'no-domain',
  'no-proxy',
  'no-email',
  'private-name',
  'thread-pool-waits',
  'single-worker',
  'single-server',
  'idle-capacity',
  'preload-unsupported',
  'preload-costs',
  'burst-underestimated',
  'policy-changed',
  'uncertain',
  'grace-short',
  'keep-alive-short',
  'hsts-by-app',
  // advice
  'other-dispatch',
  'servers-saved',
  'cost-saved',
  'worker-time-slicing',
  'hsts-later',
  'egress-open',
  'steps-repeat',
  'parameter-unused',
  'parameter-alone',
  'vcpu-hyperthread',
  'forwarded-by-app',
  'provider-tier',
  'provider-name',
  'measure-next',
])
export type FindingCode = z.infer<typeof FindingCode>

export const Severity = z.enum(['error', 'warning', 'advice'])
export type Severity = z.infer<typeof Severity>

export const FindingParams = z.record(z.string(), z.union([z.number(), z.string()]))

/** Code and numbers from the planner; the API adds the text in the language asked for. */
export const Finding = z.object({
  code: FindingCode,
  severity: Severity,
  concept: ConceptId,
  params: FindingParams,
})
export type Finding = z.infer<typeof Finding>
