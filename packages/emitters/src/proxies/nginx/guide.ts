import { t } from '@plimsoll/messages/t'
import type { Deployment } from '@plimsoll/schemas/deployment'
import type { Step, TlsProxy } from '../../variant.ts'

export function guide(deployment: Deployment): ReturnType<TlsProxy['guide']> {
  const { lang, name, plan, connections, proxyPlacement } = deployment
  const isHost = proxyPlacement === 'host'
  const install = isHost
    ? [
        {
          text: t(lang, 'nginx.install', {
            name,
            version: plan.request.nginx,
            connections: String(connections.proxyConnections),
          }),
        },
      ]
    : []
  return { install, certificates: certificates(deployment, isHost) }
}

function certificates({ lang, name, site }: Deployment, isHost: boolean): Step[] {
  const domain = site.domain ?? ''
  switch (site.tls) {
    case 'none':
      return [{ text: t(lang, 'nginx.none') }]
    case 'edge':
      return [{ text: t(lang, 'nginx.edge', { name }) }]
    case 'private':
      return [
        {
          text: isHost
            ? t(lang, 'nginx.private', { domain, name })
            : t(lang, 'nginx.container.private', { domain }),
        },
      ]
    case 'acme':
      if (!isHost) return [{ text: t(lang, 'nginx.container.acme', { domain }) }]
      return [
        { text: t(lang, 'nginx.acme', { domain, name }) },
        {
          text: t(lang, 'nginx.acme.renew'),
          commands: ['systemctl list-timers certbot.timer', 'sudo certbot renew --dry-run'],
        },
      ]
  }
}
