import type { Listen } from '@plimsoll/schemas/deployment'
import type { CommandInput } from '../../variant.ts'

const addressOf = (listen: Listen): string[] => {
  switch (listen.kind) {
    case 'descriptor':
      return ['--fd', String(listen.fd)]
    case 'unix':
      return ['--uds', listen.path]
    case 'tcp':
      return ['--host', listen.host, '--port', String(listen.port)]
  }
}

/**
 * Every limit is said: the defaults wait for ever on a stop, and WEB_CONCURRENCY would set the
 * number of workers without a word.
 */
export function command({ plan, listen, workers, trustedProxies, backlog }: CommandInput) {
  const { timeouts, concurrency, request } = plan
  return [
    'uvicorn',
    request.app,
    ...addressOf(listen),
    '--workers',
    String(workers),
    '--loop',
    'uvloop',
    '--http',
    'httptools',
    '--proxy-headers',
    '--forwarded-allow-ips',
    trustedProxies,
    '--limit-concurrency',
    String(concurrency.appLimit),
    '--backlog',
    String(backlog),
    '--timeout-keep-alive',
    String(timeouts.keepAliveSeconds),
    '--timeout-graceful-shutdown',
    String(timeouts.gracefulSeconds),
    // a worker that still loads its model is not one that hangs
    ...(workers > 1 ? ['--timeout-worker-healthcheck', String(timeouts.startupSeconds)] : []),
  ]
}
