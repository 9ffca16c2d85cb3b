import { expected } from '@plimsoll/schemas/allowed'
import type { ParameterName } from '@plimsoll/schemas/parameters'
import type { FieldError } from '@plimsoll/schemas/problem'

/** What is allowed instead: choices, or a rule that has words; `params.with` says because of what. */
export type Instead = Partial<Pick<FieldError, 'expected' | 'example' | 'rule' | 'params'>>

/** A value that is good by itself and does not go with the rest of the query. */
export const refusal = (param: ParameterName, got: string, instead: Instead): FieldError => ({
  param,
  got: got.slice(0, 120),
  expected: expected(param),
  code: 'not-permitted',
  ...instead,
})
