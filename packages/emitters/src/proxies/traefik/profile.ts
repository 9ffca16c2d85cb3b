import type { ProxyProfile } from '@plimsoll/schemas/variant'

/** Of the strategies of its load balancer that look at how busy a process is, the modelled one. */
export const profile = {
  id: 'traefik',
  instancesDispatch: 'power-of-two',
} as const satisfies ProxyProfile
