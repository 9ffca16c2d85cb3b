import { t } from '@plimsoll/messages/t'
import type { Deployment } from '@plimsoll/schemas/deployment'

/** What happens to requests while one unit that opens its own port is replaced. */
export function portRestart({ lang, plan, proxy, proxyHoldsSeconds }: Deployment): string {
  const { startupSeconds, gracefulSeconds: graceful } = plan.timeouts
  if (proxy === 'none') return t(lang, 'rollOut.port.front', { startup: startupSeconds, graceful })
  return proxyHoldsSeconds === null
    ? t(lang, 'rollOut.port.refuses')
    : t(lang, 'rollOut.port.waits', { startup: proxyHoldsSeconds, graceful })
}
