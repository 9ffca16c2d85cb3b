import type { TargetProfile } from '@plimsoll/schemas/variant'

/** Sources: Render documentation (instance types, scaling, deploys, health checks). */
export const profile = {
  id: 'render',
  placement: 'provider',
  defaultReplication: 'instances',
  replications: ['instances'],
  surgeUnits: 0,
  provider: {
    tiers: [
      { name: 'standard', cores: 1, memoryMiB: 2048 },
      { name: 'pro', cores: 2, memoryMiB: 4096 },
      { name: 'pro plus', cores: 4, memoryMiB: 8192 },
      { name: 'pro max', cores: 4, memoryMiB: 16_384 },
      { name: 'pro ultra', cores: 8, memoryMiB: 32_768 },
    ],
    // spread evenly, by what is not documented: no worse than one by chance
    dispatch: 'random',
    mostInstances: 100,
    mostConcurrency: null,
    // 1 to 300, in the schema of its API
    mostGraceSeconds: 300,
    mostStartupSeconds: 900,
    mostReadSeconds: 6000,
    // what its troubleshooting asks of apps is 120 s
    upstreamIdleSeconds: 115,
    targetPercent: { least: 1, most: 90 },
    filesInMemory: false,
    doublesOnUpdate: true,
    ownName: true,
    sendsHsts: false,
  },
} as const satisfies TargetProfile
