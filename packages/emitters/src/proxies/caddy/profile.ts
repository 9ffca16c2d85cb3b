import type { ProxyProfile } from '@plimsoll/schemas/variant'

export const profile = {
  id: 'caddy',
  instancesDispatch: 'least-connections',
} as const satisfies ProxyProfile
