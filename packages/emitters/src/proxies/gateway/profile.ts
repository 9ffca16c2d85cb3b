import type { PlanRequest } from '@plimsoll/schemas/request'
import type { ProxyProfile } from '@plimsoll/schemas/variant'
import { controllerOf } from '../../cluster/classes.ts'

export const profileOf = (request: Pick<PlanRequest, 'class'>): ProxyProfile => ({
  id: 'gateway',
  instancesDispatch: controllerOf('gateway', request).dispatch,
})
