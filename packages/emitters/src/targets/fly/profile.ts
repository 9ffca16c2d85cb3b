import type { TargetProfile } from '@plimsoll/schemas/variant'
import { tiersOf } from '../../providers/tiers.ts'

/**
 * Performance machines: a core of their own each, 2 to 8 GB for each. A shared one computes at a
 * sixteenth of a core once its balance is spent. Source: Fly.io documentation, machine sizing.
 */
const sizes = [1, 2, 4, 8, 16].flatMap((cores) =>
  tiersOf(
    cores,
    { least: 2048 * cores, most: 8192 * cores, step: 1024 },
    () => `performance-${cores}x`,
  ),
)

/** Sources: Fly.io documentation (app configuration, load balancing, concurrency). */
export const profile = {
  id: 'fly',
  placement: 'provider',
  defaultReplication: 'instances',
  replications: ['instances'],
  surgeUnits: 1,
  provider: {
    tiers: sizes,
    // among machines below their soft limit it knows no more of their load
    dispatch: 'random',
    mostInstances: 1000,
    mostConcurrency: null,
    mostGraceSeconds: 300,
    mostStartupSeconds: null,
    mostReadSeconds: 3600,
    upstreamIdleSeconds: 60,
    targetPercent: { least: 1, most: 100 },
    filesInMemory: false,
    doublesOnUpdate: false,
    ownName: true,
    sendsHsts: false,
  },
} as const satisfies TargetProfile
