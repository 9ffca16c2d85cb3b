import type { TargetProfile } from '@plimsoll/schemas/variant'
import { tiersOf } from '../../providers/tiers.ts'

const gib = 1024

/** Memory of each number of vCPUs. Source: Amazon ECS documentation, Fargate task sizes. */
const sizes = (
  [
    [1, 2, 8, 1],
    [2, 4, 16, 1],
    [4, 8, 30, 1],
    [8, 16, 60, 4],
    [16, 32, 120, 8],
  ] as const
).flatMap(([cores, least, most, step]) =>
  tiersOf(
    cores,
    { least: least * gib, most: most * gib, step: step * gib },
    (memoryMiB) => `${cores} vCPU, ${memoryMiB / gib} GB`,
  ),
)

/** Sources: Amazon ECS and Application Load Balancer documentation. */
export const profile = {
  id: 'ecs',
  placement: 'provider',
  defaultReplication: 'instances',
  replications: ['instances'],
  surgeUnits: 0,
  provider: {
    tiers: sizes,
    // least outstanding requests, which the target group asks for
    dispatch: 'least-connections',
    mostInstances: 5000,
    mostConcurrency: null,
    mostGraceSeconds: 120,
    mostStartupSeconds: null,
    mostReadSeconds: 4000,
    // one idle timeout for both sides of the load balancer, and for an answer that does not come
    upstreamIdleSeconds: null,
    targetPercent: { least: 1, most: 100 },
    filesInMemory: false,
    doublesOnUpdate: true,
    ownName: false,
    sendsHsts: true,
  },
} as const satisfies TargetProfile
