import { profilesOf, selectionErrors } from '@plimsoll/emitters/registry'
import { plan } from '@plimsoll/planner/plan'
import type { Plan } from '@plimsoll/schemas/plan'
import { type Decoded, decodeQuery, type QueryPairs } from '@plimsoll/schemas/query'
import type { PlanRequest } from '@plimsoll/schemas/request'

/** What the selection follows from: one of these misread would make its neighbours look wrong. */
const variants = ['target', 'proxy', 'runtime']

/** Adds what the fields say together, such as a proxy that the target can't have. */
export function checked({ request, errors }: Decoded): Decoded {
  if (errors.some(({ param }) => variants.includes(param))) return { request, errors }
  return { request, errors: errors.concat(selectionErrors(request)) }
}

export const asked = (pairs: QueryPairs): Decoded => checked(decodeQuery(pairs))

export const planOf = (request: PlanRequest): Plan => plan(request, profilesOf(request))
