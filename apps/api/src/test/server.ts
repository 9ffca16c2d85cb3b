import { type FastifyInstance, fastify } from 'fastify'
import { type AppSettings, app, serverOptions } from '../app.ts'
import type { WebFiles } from '../web-files.ts'

const index = `<!doctype html>
<html lang="en">
  <head>
    <!--plimsoll:meta-->
  </head>
  <body><div id="root"><!--plimsoll:page--></div><!--plimsoll:plan--></body>
</html>
`
const script = 'console.log("a page")\n'.repeat(200)

/** A built page as small as one can be. */
export const webFiles: WebFiles = {
  index,
  draw: null,
  files: new Map([
    [
      '/assets/main-3f2a.js',
      {
        type: 'text/javascript; charset=utf-8',
        body: Buffer.from(script),
        isHashed: true,
        isCompressed: false,
      },
    ],
  ]),
}

/** The whole app, not listening; `inject` sends it requests. */
export function testServer(
  settings: Partial<AppSettings> = {},
  web: WebFiles = webFiles,
): FastifyInstance {
  const whole = {
    rateLimitPerMinute: 0,
    cacheMiB: 8,
    trustProxy: null,
    publicUrl: null,
    ...settings,
  }
  /* A fault that a test provokes shows with its stack. */
  const server = fastify({ ...serverOptions(whole), logger: { level: 'error' } })
  server.register(app, { settings: whole, web })
  return server
}
