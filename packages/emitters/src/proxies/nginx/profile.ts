import type { ProxyProfile } from '@plimsoll/schemas/variant'

export const profile = {
  id: 'nginx',
  instancesDispatch: 'least-connections',
} as const satisfies ProxyProfile
