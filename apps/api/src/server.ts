import { fileURLToPath } from 'node:url'
import { t } from '@plimsoll/messages/t'
import { type FastifyBaseLogger, type FastifyInstance, fastify } from 'fastify'
import { pino } from 'pino'
import { app, serverOptions } from './app.ts'
import { readSettings, type Settings } from './env.ts'
import { readWebFiles } from './web-files.ts'

/** The built page; the same way from `src/` and from the bundled `dist/`. */
const webRoot = fileURLToPath(new URL('../../web/dist', import.meta.url))

/*
 * Logs go to stderr, since stdout says the address and nothing else. A write for each line would
 * cost a fifth of the throughput, so lines wait for 4 KiB or a second, whichever is first.
 */
const logFile = pino.destination({ dest: 2, sync: false, minLength: 4096, periodicFlush: 1000 })

const read = readSettings(process.env)
if ('errors' in read) {
  for (const error of read.errors) process.stderr.write(`${error}\n`)
  process.exitCode = 1
} else {
  await start(read.settings)
}

async function start(settings: Settings): Promise<void> {
  const server = fastify({
    ...serverOptions(settings),
    loggerInstance: pino({ level: settings.logLevel, base: null }, logFile) as FastifyBaseLogger,
  })
  server.register(app, { settings, web: await readWebFiles(webRoot) })
  try {
    await server.listen({ port: settings.port, host: settings.host })
  } catch (error) {
    const { host } = settings
    const port = String(settings.port)
    const reason = error instanceof Error ? error.message : String(error)
    process.stderr.write(`${t('en', 'start.cannot-listen', { host, port, reason })}\n`)
    process.exitCode = 1
    return
  }
  stopOnSignal(server, settings.stopMs)
  process.stdout.write(`${t('en', 'start.ready', { address: addressOf(server, settings.host) })}\n`)
}

/** The address to open, with the port that the system gave where 0 was asked for. */
function addressOf(server: FastifyInstance, host: string): string {
  const [bound] = server.addresses()
  const port = typeof bound === 'object' ? bound.port : 0
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/**
 * Stops taking connections, lets what is in flight end, and cuts what outlasts the deadline. A
 * kept connection counts as open until it is closed, so each is closed as soon as it is idle.
 */
function stopOnSignal(server: FastifyInstance, stopMs: number): void {
  const stop = () => {
    setInterval(() => server.server.closeIdleConnections(), 50)
    setTimeout(() => server.server.closeAllConnections(), stopMs)
    void server.close().then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
