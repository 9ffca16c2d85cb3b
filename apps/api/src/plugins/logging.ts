import type { FastifyInstance } from 'fastify'

declare module 'fastify' {
  interface FastifyRequest {
    /** Answered from the cache. */
    isRepeated: boolean
  }
}

/**
 * One line a request, of its route and not its URL: a plan query holds host names, commands and
 * environment values of somebody's system, which are nobody's business in a log. What the cache
 * answers has its line at `debug` only, since writing it costs a fifth of the throughput.
 */
export function logging(server: FastifyInstance): void {
  server.decorateRequest('isRepeated', false)
  const logsRepeated = ['debug', 'trace'].includes(server.log.level)
  server.addHook('onResponse', (request, reply, done) => {
    if (!request.isRepeated || logsRepeated) {
      request.log[request.isRepeated ? 'debug' : 'info']({
        reqId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 100) / 100,
      })
    }
    done()
  })
}
