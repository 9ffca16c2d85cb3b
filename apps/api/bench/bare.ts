/*
 * The yardstick: one route that returns the bytes it was given, and nothing else. The same bytes
 * and not just as many, since the load generator is slower with compressed ones and would make
 * the comparison about itself.
 */
import { fastify } from 'fastify'

type Sample = { base64: string; headers: Record<string, string> }

process.once('message', async ({ base64, headers }: Sample) => {
  const body = Buffer.from(base64, 'base64')
  const server = fastify()
  server.get('/api/v1/plan', (_request, reply) => reply.headers(headers).send(body))
  process.send?.(await server.listen({ port: 0, host: '127.0.0.1' }))
})
process.once('SIGTERM', () => process.exit(0))
