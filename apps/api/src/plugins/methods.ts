import type { FastifyInstance, HTTPMethods } from 'fastify'
import { isPublicApi } from './headers.ts'
import { sendProblem } from './problems.ts'

const answered: HTTPMethods[] = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
]

/**
 * Registers `routes` and gives each of their paths an answer to every other method: OPTIONS says
 * what is allowed (to other origins too, where the API is public), the rest is 405.
 */
export function withMethods(server: FastifyInstance, routes: () => void): void {
  const byPath = new Map<string, Set<HTTPMethods>>()
  let isRecording = true
  server.addHook('onRoute', ({ url, method }) => {
    if (!isRecording) return
    const known = byPath.get(url) ?? new Set<HTTPMethods>(['OPTIONS'])
    byPath.set(url, known)
    for (const name of [method].flat()) known.add(name as HTTPMethods)
  })
  routes()
  isRecording = false
  for (const [url, known] of byPath) answerOthers(server, url, known)
}

function answerOthers(server: FastifyInstance, url: string, known: ReadonlySet<HTTPMethods>) {
  const allow = answered.filter((method) => known.has(method)).join(', ')
  const preflight = {
    'access-control-allow-methods': allow,
    'access-control-allow-headers': 'Content-Type',
    'access-control-max-age': '86400',
  }
  server.options(url, (request, reply) => {
    if (isPublicApi(request.url)) reply.headers(preflight)
    return reply.code(204).header('allow', allow).send()
  })
  server.route({
    method: answered.filter((method) => !known.has(method)),
    url,
    /* Before the body is read: what is refused anyway need not be parsed. */
    onRequest: (request, reply, _done) => {
      sendProblem(request, reply.header('allow', allow), 'method-not-allowed')
    },
    handler: () => undefined,
  })
}
