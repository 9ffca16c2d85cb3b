import { fieldErrorText } from '@plimsoll/messages/field-error'
import { t } from '@plimsoll/messages/t'
import type { Lang } from '@plimsoll/schemas/ids'
import type { FieldError, Problem } from '@plimsoll/schemas/problem'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { langOf, pageLang } from '../query.ts'
import { securityHeaders } from './headers.ts'
import { problemPage } from './problem-page.ts'

/** Kinds of problem and their status; the reference describes each under its id. */
export const problemStatus = {
  'invalid-fields': 400,
  'malformed-url': 400,
  'malformed-json': 400,
  'malformed-request': 400,
  'unreadable-samples': 400,
  'not-found': 404,
  'no-such-file': 404,
  'method-not-allowed': 405,
  'request-timeout': 408,
  'body-too-large': 413,
  'url-too-long': 414,
  'unsupported-media-type': 415,
  infeasible: 422,
  'too-many-requests': 429,
  'headers-too-large': 431,
  'internal-error': 500,
  'page-not-built': 503,
  'too-busy': 503,
} as const satisfies Record<string, number>

export type ProblemId = keyof typeof problemStatus

/** Everything that goes with the problem beyond its texts; other members are added as they are. */
type Details = { errors?: FieldError[]; detail?: string; [member: string]: unknown }

export function problemBody(
  id: ProblemId,
  lang: Lang,
  instance: string,
  { detail, errors, ...members }: Details = {},
): Problem {
  return {
    type: `/api/docs#problem-${id}`,
    title: t(lang, `problem.${id}.title`),
    status: problemStatus[id],
    detail: detail ?? t(lang, `problem.${id}.detail`),
    instance,
    ...(errors && { errors: errors.map((error) => withMessage(error, lang)) }),
    ...members,
  }
}

const withMessage = (error: FieldError, lang: Lang): FieldError => ({
  ...error,
  message: fieldErrorText(lang, error),
})

/** Answers a problem as RFC 9457 has it; never cached, since the next try may be fine. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  id: ProblemId,
  details?: Details,
  lang = langOf(request.url),
): FastifyReply {
  const [path = '/'] = request.url.split('?', 1)
  reply
    .code(problemStatus[id])
    .headers(securityHeaders(request.url))
    .header('cache-control', 'no-store')
    .header('x-request-id', request.id)
  if (wantsPage(request, path)) {
    const body = problemPage(problemBody(id, pageLang(request), path, details), pageLang(request))
    return reply.type('text/html; charset=utf-8').send(body)
  }
  return reply
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemBody(id, lang, path, details)))
}

/** Whether somebody's browser asks, outside of the API: a program gets JSON. */
const wantsPage = (request: FastifyRequest, path: string): boolean =>
  !path.startsWith('/api/') &&
  new Negotiator(request).mediaType(['application/problem+json', 'text/html']) === 'text/html'

/** What Fastify refuses before a route is asked, by its code. */
const byCode: Record<string, ProblemId> = {
  FST_ERR_BAD_URL: 'malformed-url',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-request',
}

const byStatus: Record<number, ProblemId> = {
  400: 'malformed-request',
  404: 'not-found',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
}

export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const id = byCode[error.code] ?? byStatus[error.statusCode ?? 500] ?? 'internal-error'
  if (id === 'internal-error') request.log.error({ reqId: request.id, err: error }, 'unhandled')
  return sendProblem(request, reply, id)
}

/** Makes every error that leaves the server a problem document. */
export function problems(server: FastifyInstance): void {
  server.setErrorHandler<FastifyError>(answerError)
  server.setNotFoundHandler((request, reply) => sendProblem(request, reply, 'not-found'))
}
