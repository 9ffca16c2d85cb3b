import { decodeBody } from '@plimsoll/schemas/body'
import type { FastifyInstance } from 'fastify'
import { answerJson } from '../answer-json.ts'
import { checked, planOf } from '../planning.ts'
import type { Answers } from '../plugins/answers.ts'
import { sendProblem } from '../plugins/problems.ts'
import type { RawQuery } from '../query.ts'
import { ask, DETERMINISTIC, JSON_TYPE } from './ask.ts'

/** `/api/v1/plan`: the plan of a query, or of the same fields as a JSON body. */
export function planRoutes(server: FastifyInstance, { answer }: Answers): void {
  server.get<{ Querystring: RawQuery }>('/api/v1/plan', (request, reply) =>
    answer(request, reply, () => {
      const wanted = ask(request, reply, {})?.request
      if (!wanted) return null
      const body = answerJson(planOf(wanted), wanted.lang)
      return { type: JSON_TYPE, body, cacheControl: DETERMINISTIC, isOfUrl: true }
    }),
  )

  server.post<{ Querystring: RawQuery }>('/api/v1/plan', (request, reply) => {
    const { body } = request
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      return sendProblem(request, reply, 'malformed-json')
    }
    const { request: wanted, errors } = checked(decodeBody(body as Record<string, unknown>))
    for (const param of new URLSearchParams(request.query.text).keys()) {
      errors.push({ param, got: '?', expected: 'JSON', code: 'unknown' })
    }
    if (errors.length > 0) {
      return sendProblem(request, reply, 'invalid-fields', { errors }, wanted.lang)
    }
    return reply
      .header('cache-control', 'no-store')
      .type(JSON_TYPE)
      .send(answerJson(planOf(wanted), wanted.lang))
  })
}
