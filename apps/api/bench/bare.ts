/* The yardstick: one route, one string of as many bytes as asked for, nothing else. */
import { fastify } from 'fastify'

const body = JSON.stringify({ text: 'x'.repeat(Math.max(0, Number(process.argv[2]) - 11)) })
const server = fastify()
server.get('/', (_request, reply) =>
  reply.header('content-type', 'application/json; charset=utf-8').send(body),
)
const address = await server.listen({ port: 0, host: '127.0.0.1' })
process.send?.(address)
process.once('SIGTERM', () => process.exit(0))
