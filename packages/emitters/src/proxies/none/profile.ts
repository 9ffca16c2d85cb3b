import type { ProxyProfile } from '@plimsoll/schemas/variant'

/**
 * Whatever stands in front may keep its connections open, and each stays with the worker that
 * accepted it.
 */
export const profile = {
  id: 'none',
  instancesDispatch: 'sticky',
  managerDispatch: 'sticky',
  isAbsent: true,
} as const satisfies ProxyProfile
