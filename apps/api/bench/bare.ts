/*
 * The yardstick: one route that returns what it was given, and nothing else. The same bytes and
 * not just as many, since the load generator is slower with compressed ones and would make the
 * comparison about itself. `bytes` are ready to be sent; an `object` is made JSON for each answer.
 */
import { fastify } from 'fastify'

type Sample = { base64: string; headers: Record<string, string>; gives: 'bytes' | 'object' }

process.once('message', async ({ base64, headers, gives }: Sample) => {
  const bytes = Buffer.from(base64, 'base64')
  const body = gives === 'bytes' ? bytes : JSON.parse(bytes.toString())
  const server = fastify()
  server.get('/api/v1/plan', (_request, reply) => reply.headers(headers).send(body))
  process.send?.(await server.listen({ port: 0, host: '127.0.0.1' }))
})
process.once('SIGTERM', () => process.exit(0))
