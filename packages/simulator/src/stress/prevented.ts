import type { FindingCode } from '@plimsoll/schemas/finding'
import type { Plan } from '@plimsoll/schemas/plan'

/**
 * What forbids a plan whatever the load, the first to strike first: the simulation knows queues,
 * so it would play such a plan as if nothing were wrong.
 */
const beyondLoad: readonly FindingCode[] = [
  'no-tier',
  'too-many-instances',
  'node-too-small',
  'memory-exceeded',
  'startup-too-long',
  'instance-concurrency',
  'database-exceeded',
  'thread-pool-exhausted',
]

/** Why there is nothing to play; null where load alone decides. */
export const preventedBy = (plan: Plan): FindingCode | null =>
  beyondLoad.find((code) =>
    plan.findings.some((finding) => isPreventing(finding.code, code, plan)),
  ) ?? null

/** Nodes may be too small for an update or a loss, and still hold the pods that run in calm. */
const isPreventing = (found: FindingCode, code: FindingCode, plan: Plan): boolean =>
  found === code &&
  (code !== 'node-too-small' || plan.workers > plan.servers * plan.workersPerServer)
