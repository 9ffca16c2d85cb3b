import type { FieldError } from '@plimsoll/schemas/problem'
import type { PlanRequest } from '@plimsoll/schemas/request'
import { refusal } from '../../refusal.ts'

/**
 * `docker stack` takes a variable without a value from the shell that deploys: a link could so
 * carry the operator's own environment into the app.
 */
export const refusals = ({ env }: PlanRequest): FieldError[] =>
  env
    .filter(({ value }) => value === '')
    .map(({ name }) =>
      refusal('env', `${name}=`, {
        rule: 'not-empty',
        params: { with: 'target=swarm' },
        example: 'LOG_LEVEL=info',
      }),
    )
