import type { Listen } from '@plimsoll/schemas/deployment'
import type { CommandInput } from '../../variant.ts'

/** systemd's sockets it finds by itself, and a `--bind` to the same descriptor would fail. */
const addressOf = (listen: Listen): string[] => {
  switch (listen.kind) {
    case 'descriptor':
      return []
    case 'unix':
      return ['--bind', `unix:${listen.path}`]
    case 'tcp':
      return ['--bind', `${listen.host}:${listen.port}`]
  }
}

/** `uvicorn.workers` is deprecated: the worker class is that of the package uvicorn-worker. */
export function command({ plan, listen, workers, trustedProxies, backlog }: CommandInput) {
  const { timeouts, request } = plan
  return [
    'gunicorn',
    request.app,
    '--worker-class',
    'uvicorn_worker.UvicornWorker',
    ...addressOf(listen),
    '--workers',
    String(workers),
    '--forwarded-allow-ips',
    trustedProxies,
    '--backlog',
    String(backlog),
    '--keep-alive',
    String(timeouts.keepAliveSeconds),
    '--graceful-timeout',
    String(timeouts.gracefulSeconds),
    // a worker is killed that does not even tick for longer than a request may take
    '--timeout',
    String(timeouts.readSeconds),
    // the heartbeat file must not wait for a disk
    '--worker-tmp-dir',
    '/dev/shm',
    ...(request.preload ? ['--preload'] : []),
  ]
}
