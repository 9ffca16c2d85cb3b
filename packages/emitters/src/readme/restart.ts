import { t } from '@plimsoll/messages/t'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { triedSeconds } from '../proxies/caddy/caddyfile.ts'

/** What happens to requests while one unit that opens its own port is replaced. */
export function portRestart({ lang, plan, proxy, proxyHolds }: Deployment): string {
  const { startupSeconds, gracefulSeconds: graceful } = plan.timeouts
  const startup = proxy === 'caddy' ? triedSeconds(plan.timeouts) : startupSeconds
  if (proxy === 'none') return t(lang, 'rollOut.port.front', { startup, graceful })
  return proxyHolds
    ? t(lang, 'rollOut.port.waits', { startup, graceful })
    : t(lang, 'rollOut.port.refuses')
}
