import type { FieldError } from '@plimsoll/schemas/problem'
import type { PlanRequest } from '@plimsoll/schemas/request'
import { isAddress } from '@plimsoll/schemas/text'
import { refusal } from '../../refusal.ts'

/** The host of a route is a DNS name of lower case in a cluster, and no address. */
export function refusals({ domain }: PlanRequest): FieldError[] {
  if (domain === null) return []
  const instead = { params: { with: 'target=kubernetes' }, example: 'api.example.com' }
  if (isAddress(domain)) {
    return [refusal('domain', domain, { ...instead, rule: 'name-not-address' })]
  }
  return domain === domain.toLowerCase()
    ? []
    : [refusal('domain', domain, { ...instead, rule: 'lower-case-name' })]
}
