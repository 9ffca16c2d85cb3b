import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { securityHeaders } from './headers.ts'
import { sendProblem } from './problems.ts'

/** Longest request target, in characters: a plan with a dozen long commands fits. */
const MAX_URL_LENGTH = 16_384

/** RFC 9112, 3.2. Node would answer without a word. */
const lacksHost = ({ raw }: FastifyRequest): boolean =>
  raw.httpVersion === '1.1' && raw.headers.host === undefined

/** Headers, length of the URL, and requests a minute and client. */
export async function security(server: FastifyInstance, rateLimitPerMinute: number) {
  server.addHook('onRequest', (request, reply, done) => {
    if (request.url.length > MAX_URL_LENGTH) sendProblem(request, reply, 'url-too-long')
    else if (lacksHost(request)) sendProblem(request, reply, 'malformed-request')
    else done()
  })
  server.addHook('onSend', (request, reply, payload, done) => {
    reply.headers(securityHeaders(request.url))
    done(null, payload)
  })
  if (rateLimitPerMinute === 0) return
  await server.register(rateLimit, {
    max: rateLimitPerMinute,
    timeWindow: '1 minute',
    enableDraftSpec: true,
    /* Clients are counted in bounded memory; by network for IPv6, which hands out 2^64 at once. */
    cache: 10_000,
    ipv6Subnet: 64,
    errorResponseBuilder: () => Object.assign(new Error('rate limit'), { statusCode: 429 }),
  })
}
