import type { FieldError } from '@plimsoll/schemas/problem'
import type { PlanRequest } from '@plimsoll/schemas/request'

const refusal = (param: string, got: string, expected: string): FieldError => ({
  param,
  got,
  expected,
  code: 'not-permitted',
})

/** Names of variables that the platform sets by itself. */
export const reservedNames = (
  request: PlanRequest,
  reserved: RegExp,
  owner: string,
): FieldError[] =>
  request.env
    .filter(({ name }) => reserved.test(name))
    .map(({ name }) => refusal('env', name, `a name that ${owner} does not set by itself`))

/** Text that the platform would expand inside of any value. */
export function expandedText(request: PlanRequest, pattern: RegExp, what: string): FieldError[] {
  const texts: [param: string, text: string][] = [
    ['app', request.app],
    ...request.before.map((text): [string, string] => ['before', text]),
    ...request.env.map(({ value }): [string, string] => ['env', value ?? '']),
  ]
  return texts
    .filter(([, text]) => pattern.test(text))
    .map(([param, text]) => refusal(param, text.slice(0, 120), `a text without ${what}`))
}

/** Longest name that the platform takes. */
export const nameTooLong = (request: PlanRequest, most: number): FieldError[] =>
  request.name.length > most
    ? [refusal('name', request.name, `at most ${most} characters with target=${request.target}`)]
    : []
