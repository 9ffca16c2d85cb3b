import type { CommandInput } from '../../variant.ts'

/**
 * `fastapi run` has no flag for the concurrency limit, the keep-alive and graceful timeouts, the
 * backlog or a socket: the proxy holds the cap, and the platform ends what does not stop.
 */
export function command({ plan, listen, workers, trustedProxies }: CommandInput) {
  if (listen.kind !== 'tcp') throw new Error('fastapi run serves TCP alone')
  return [
    'fastapi',
    'run',
    '--entrypoint',
    plan.request.app,
    '--host',
    listen.host,
    '--port',
    String(listen.port),
    '--workers',
    String(workers),
    '--proxy-headers',
    '--forwarded-allow-ips',
    trustedProxies,
  ]
}
