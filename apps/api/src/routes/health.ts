import type { FastifyInstance } from 'fastify'
import { JSON_TYPE } from './ask.ts'

/** `/healthz`: the process answers. `/readyz`: it takes new work, which a stop ends at once. */
export function healthRoutes(server: FastifyInstance): void {
  let isStopping = false
  server.addHook('preClose', (done) => {
    isStopping = true
    done()
  })
  const options = { config: { rateLimit: false as const } }
  server.get('/healthz', options, (_request, reply) =>
    reply.header('cache-control', 'no-store').type(JSON_TYPE).send('{"status":"ok"}'),
  )
  server.get('/readyz', options, (_request, reply) =>
    reply
      .code(isStopping ? 503 : 200)
      .header('cache-control', 'no-store')
      .type(JSON_TYPE)
      .send(isStopping ? '{"status":"stopping"}' : '{"status":"ready"}'),
  )
}
