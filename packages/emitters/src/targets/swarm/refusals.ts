import type { FieldError } from '@plimsoll/schemas/problem'
import type { PlanRequest } from '@plimsoll/schemas/request'

/**
 * `docker stack` takes a variable without a value from the shell that deploys: a link could so
 * carry the operator's own environment into the app.
 */
export const refusals = ({ env }: PlanRequest): FieldError[] =>
  env
    .filter(({ value }) => value === '')
    .map(({ name }) => ({
      param: 'env',
      got: `${name}=`,
      expected: 'a value that is not empty with target=swarm, as in LOG_LEVEL=info',
      code: 'not-permitted',
    }))
