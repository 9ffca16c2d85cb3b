import type { TargetProfile } from '@plimsoll/schemas/variant'

export const profile = {
  id: 'supervisor',
  placement: 'host',
  defaultReplication: 'manager',
  replications: ['manager', 'instances'],
  // a restart ends the old process before the new one starts
  surgeUnits: 0,
} as const satisfies TargetProfile
