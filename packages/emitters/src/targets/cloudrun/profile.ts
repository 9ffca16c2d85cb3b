import type { TargetProfile } from '@plimsoll/schemas/variant'
import { tiersOf } from '../../providers/tiers.ts'

const gib = 1024

/** Memory of each number of CPUs. Source: Cloud Run documentation, CPU and memory limits. */
const sizes = (
  [
    [1, 0.5, 4],
    [2, 0.5, 8],
    [4, 2, 16],
    [6, 4, 24],
    [8, 4, 32],
  ] as const
).flatMap(([cores, least, most]) =>
  tiersOf(
    cores,
    { least: least * gib, most: most * gib, step: gib / 4 },
    (memoryMiB) => `${cores} CPU, ${memoryMiB} MiB`,
  ),
)

/** Sources: Cloud Run documentation (container contract, quotas, health checks,
 * request timeout: 3600 s at most, scaling controls). */
export const profile = {
  id: 'cloudrun',
  placement: 'provider',
  defaultReplication: 'instances',
  replications: ['instances'],
  surgeUnits: 0,
  provider: {
    tiers: sizes,
    // which instance gets a request is not documented: no worse than one by chance
    dispatch: 'random',
    mostInstances: 1000,
    mostConcurrency: 1000,
    mostGraceSeconds: 10,
    mostStartupSeconds: 240,
    mostReadSeconds: 3600,
    // of Google's front ends
    upstreamIdleSeconds: 600,
    // of scaling controls, in service-file.ts
    targetPercent: { least: 10, most: 90 },
    // the file system of an instance is its memory
    filesInMemory: true,
    doublesOnUpdate: true,
    ownName: true,
    sendsHsts: false,
  },
} as const satisfies TargetProfile
