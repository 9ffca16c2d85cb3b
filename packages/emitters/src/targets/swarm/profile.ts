import type { TargetProfile } from '@plimsoll/schemas/variant'

export const profile = {
  id: 'swarm',
  placement: 'cluster',
  defaultReplication: 'instances',
  // Swarm replicates, restarts and moves containers: one worker in each
  replications: ['instances'],
  // `start-first` runs a new task beside the old ones
  surgeUnits: 1,
} as const satisfies TargetProfile
