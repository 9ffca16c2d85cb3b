import type { TargetProfile } from '@plimsoll/schemas/variant'

export const profile = {
  id: 'docker',
  placement: 'host',
  defaultReplication: 'manager',
  replications: ['manager', 'instances'],
  // a container is stopped before the one that replaces it starts
  surgeUnits: 0,
} as const satisfies TargetProfile
