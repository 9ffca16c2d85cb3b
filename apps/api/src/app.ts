import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { type FastifyHttpOptions, type FastifyInstance, LogController } from 'fastify'
import type { Settings } from './env.ts'
import { answersOf } from './plugins/answers.ts'
import { logging } from './plugins/logging.ts'
import { withMethods } from './plugins/methods.ts'
import { answerError, problems } from './plugins/problems.ts'
import { rawProblem } from './plugins/raw-problem.ts'
import { security } from './plugins/security.ts'
import { keepQueryText } from './query.ts'
import { bundleRoutes } from './routes/bundle.ts'
import { calibrateRoutes } from './routes/calibrate.ts'
import { cardRoutes } from './routes/card.ts'
import { catalogRoutes } from './routes/catalog.ts'
import { docsRoutes } from './routes/docs.ts'
import { healthRoutes } from './routes/health.ts'
import { pageRoutes } from './routes/page.ts'
import { planRoutes } from './routes/plan.ts'
import { simulateRoutes } from './routes/simulate.ts'
import type { WebFiles } from './web-files.ts'

/** A normalised request with every list full is about 240 KB. */
const BODY_LIMIT_BYTES = 256 * 1024

export type AppSettings = Pick<
  Settings,
  'rateLimitPerMinute' | 'cacheMiB' | 'trustProxy' | 'publicUrl'
>

/** Everything that answers, as a plugin: needs a server made with `serverOptions`. */
export async function app(
  server: FastifyInstance,
  { settings, web }: { settings: AppSettings; web: WebFiles },
): Promise<void> {
  problems(server)
  logging(server)
  await security(server, settings.rateLimitPerMinute)
  const answers = answersOf(settings.cacheMiB)
  withMethods(server, () => {
    planRoutes(server, answers)
    bundleRoutes(server, answers)
    cardRoutes(server, answers)
    calibrateRoutes(server)
    catalogRoutes(server, answers)
    simulateRoutes(server, answers)
    docsRoutes(server, answers)
    healthRoutes(server)
    pageRoutes(server, answers, web, settings.publicUrl)
  })
}

export function serverOptions(settings: AppSettings): FastifyHttpOptions<Server> {
  const run = randomBytes(6).toString('base64url')
  let count = 0
  return {
    trustProxy: settings.trustProxy ?? false,
    bodyLimit: BODY_LIMIT_BYTES,
    /* Both are names that no plan knows, and are answered so: nothing here assigns what was sent. */
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
    requestTimeout: 30_000,
    /* A request without a host is answered by `security`. */
    http: { maxHeaderSize: 32_768, requireHostHeader: false },
    /* Work in flight is finished, and a request on a kept connection is work. */
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { querystringParser: keepQueryText },
    /* Own ids: what a client sends as one could forge lines of the log. */
    requestIdHeader: false,
    genReqId: () => `${run}-${(count++).toString(36)}`,
    /* One line a request is written by `logging`; a child logger each would only cost time. */
    logController: new LogController({ disableRequestLogging: true }),
    childLoggerFactory: (logger) => logger,
    frameworkErrors: answerError,
    clientErrorHandler: rawProblem,
  }
}
