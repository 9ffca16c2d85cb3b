import type { PlanRequest } from '@plimsoll/schemas/request'
import type { ProxyProfile } from '@plimsoll/schemas/variant'

/**
 * A process that only computes is given one request at a time, and the others wait in HAProxy: one
 * queue for all. One that also waits on I/O must hold several, so the least busy gets the next.
 */
export const profileOf = ({ ioWaitMs }: Pick<PlanRequest, 'ioWaitMs'>): ProxyProfile => ({
  id: 'haproxy',
  instancesDispatch: ioWaitMs === 0 ? 'central' : 'least-connections',
})
