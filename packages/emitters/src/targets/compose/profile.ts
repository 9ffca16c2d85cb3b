import type { TargetProfile } from '@plimsoll/schemas/variant'

export const profile = {
  id: 'compose',
  placement: 'host',
  defaultReplication: 'manager',
  replications: ['manager', 'instances'],
  // `up` stops a container before it starts the one that replaces it
  surgeUnits: 0,
} as const satisfies TargetProfile
