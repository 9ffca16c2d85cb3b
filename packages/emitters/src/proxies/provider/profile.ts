import type { ProxyProfile, TargetProfile } from '@plimsoll/schemas/variant'

/** The provider's balancer is part of its target, and so is how it spreads requests. */
export const profileOf = ({ provider }: Pick<TargetProfile, 'provider'>): ProxyProfile => ({
  id: 'provider',
  // what holds of any balancer: no worse than a choice by chance
  instancesDispatch: provider?.dispatch ?? 'random',
})
