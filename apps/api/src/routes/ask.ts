import { Lang } from '@plimsoll/schemas/ids'
import type { FieldError } from '@plimsoll/schemas/problem'
import type { PlanRequest } from '@plimsoll/schemas/request'
import type { FastifyReply } from 'fastify'
import { asked } from '../planning.ts'
import { sendProblem } from '../plugins/problems.ts'
import { type QueryRequest, queryPairs } from '../query.ts'

export const JSON_TYPE = 'application/json; charset=utf-8'

/** The answer follows from the URL until the next release: caches may keep it and must then ask. */
export const DETERMINISTIC = 'public, max-age=300, must-revalidate'

/** Parameters that a route has beside those of the plan, as texts. */
type Own = Readonly<Record<string, readonly string[]>>

type Asked<O extends Own> = {
  request: PlanRequest
  own: { [Name in keyof O]?: O[Name][number] }
}

/** Reads the query; answers a problem and gives null where any field of it is bad. */
export function ask<const O extends Own>(
  request: QueryRequest,
  reply: FastifyReply,
  own: O,
): Asked<O> | null {
  const pairs = queryPairs(request)
  if (pairs === null) {
    sendProblem(request, reply, 'malformed-url')
    return null
  }
  const { values, errors, rest } = takeOwn(pairs, own)
  const decoded = asked(rest)
  errors.push(...decoded.errors)
  if (errors.length > 0) {
    sendProblem(request, reply, 'invalid-fields', { errors }, decoded.request.lang)
    return null
  }
  return { request: decoded.request, own: values as Asked<O>['own'] }
}

function takeOwn(pairs: URLSearchParams, own: Own) {
  const values: Record<string, string> = {}
  const errors: FieldError[] = []
  for (const [param, options] of Object.entries(own)) {
    const texts = pairs.getAll(param)
    const [got] = texts
    if (got === undefined) continue
    const expected = options.join(' | ')
    if (texts.length > 1)
      errors.push({ param, got: texts.join(', ').slice(0, 120), expected, code: 'repeated' })
    else if (options.includes(got)) values[param] = got
    else errors.push({ param, got: got.slice(0, 120), expected, code: 'not-a-choice' })
    pairs.delete(param)
  }
  return { values, errors, rest: pairs }
}

/** For what depends on the language alone. */
export function askLang(request: QueryRequest, reply: FastifyReply): Lang | null {
  const pairs = queryPairs(request)
  if (pairs === null) {
    sendProblem(request, reply, 'malformed-url')
    return null
  }
  const { values, errors, rest } = takeOwn(pairs, { lang: Lang.options })
  for (const [param, got] of rest) {
    errors.push({
      param: param.slice(0, 60),
      got: got.slice(0, 120),
      expected: 'lang',
      code: 'unknown',
    })
  }
  if (errors.length > 0) {
    sendProblem(request, reply, 'invalid-fields', { errors })
    return null
  }
  return (values.lang ?? 'en') as Lang
}
