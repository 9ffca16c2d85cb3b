import type { TargetProfile, Tier } from '@plimsoll/schemas/variant'

/**
 * From one core to four in quarters, 2 GiB for each. Source: Container Apps documentation,
 * allocations of the Consumption plan.
 */
const tiers: Tier[] = Array.from({ length: 13 }, (_, index) => {
  const cores = 1 + index / 4
  return { name: `${cores} CPU, ${2 * cores} Gi`, cores, memoryMiB: 2048 * cores }
})

/** Sources: Container Apps documentation (scaling, ingress, health probes, application lifecycle). */
export const profile = {
  id: 'containerapps',
  placement: 'provider',
  defaultReplication: 'instances',
  replications: ['instances'],
  surgeUnits: 0,
  provider: {
    tiers,
    // how its Envoy is set is not documented: no worse than one by chance
    dispatch: 'random',
    mostInstances: 1000,
    mostConcurrency: null,
    mostGraceSeconds: 600,
    // ten tries, up to 240 s apart
    mostStartupSeconds: 2400,
    // four minutes unless the environment pays for its own ingress (premium ingress)
    mostReadSeconds: 240,
    upstreamIdleSeconds: 240,
    targetPercent: { least: 1, most: 100 },
    filesInMemory: false,
    doublesOnUpdate: true,
    ownName: true,
    sendsHsts: false,
  },
} as const satisfies TargetProfile
