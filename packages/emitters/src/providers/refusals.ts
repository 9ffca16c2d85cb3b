import type { ParameterName } from '@plimsoll/schemas/parameters'
import type { FieldError } from '@plimsoll/schemas/problem'
import type { PlanRequest } from '@plimsoll/schemas/request'
import { refusal } from '../refusal.ts'

/** Names of variables that the platform sets by itself. */
export const reservedNames = (
  request: PlanRequest,
  reserved: RegExp,
  owner: string,
): FieldError[] =>
  request.env
    .filter(({ name }) => reserved.test(name))
    .map(({ name }) => refusal('env', name, { rule: 'not-reserved', params: { owner } }))

/** Text that the platform would expand inside of any value. */
export function expandedText(request: PlanRequest, pattern: RegExp, what: string): FieldError[] {
  const texts: [param: ParameterName, text: string][] = [
    ['app', request.app],
    ...request.before.map((text): [ParameterName, string] => ['before', text]),
    ...request.env.map(({ value }): [ParameterName, string] => ['env', value ?? '']),
  ]
  return texts
    .filter(([, text]) => pattern.test(text))
    .map(([param, text]) => refusal(param, text, { rule: 'not-expanded', params: { what } }))
}

/** Longest name that the platform takes. */
export const nameTooLong = (request: PlanRequest, most: number): FieldError[] =>
  request.name.length > most
    ? [
        refusal('name', request.name, {
          expected: `^.{1,${most}}$`,
          rule: 'at-most',
          params: { max: most, with: `target=${request.target}` },
        }),
      ]
    : []
