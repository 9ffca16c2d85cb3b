import type { CommandInput } from '../../variant.ts'

/** Between two starts of a worker that ended by itself. */
const respawnSeconds = 3.5

/**
 * Interface, respawn and backpressure are said: the defaults are another interface, no respawn and
 * a cap that follows from the backlog. Measured with 2.8: the cap counts open connections, idle
 * ones too, and what is above waits in the backlog; an idle connection is closed after the time to
 * read a head.
 */
export function command({ plan, listen, workers, backlog }: CommandInput): string[] {
  if (listen.kind !== 'tcp') throw new Error('granian is told a port and no socket')
  const { timeouts, concurrency, request } = plan
  return [
    'granian',
    request.app,
    '--interface',
    'asgi',
    '--host',
    listen.host,
    '--port',
    String(listen.port),
    '--workers',
    String(workers),
    '--loop',
    'uvloop',
    '--http',
    '1',
    '--backlog',
    String(backlog),
    '--backpressure',
    String(concurrency.appLimit),
    '--http1-header-read-timeout',
    String(1000 * timeouts.keepAliveSeconds),
    '--respawn-failed-workers',
    '--respawn-interval',
    String(respawnSeconds),
    '--workers-kill-timeout',
    String(timeouts.gracefulSeconds),
  ]
}
