import { t } from '@plimsoll/messages/t'
import type { Deployment } from '@plimsoll/schemas/deployment'
import type { Step, TlsProxy } from '../../variant.ts'
import { certificatePath } from './layout.ts'

export function guide(deployment: Deployment): ReturnType<TlsProxy['guide']> {
  const { lang, name, proxyPlacement } = deployment
  const isHost = proxyPlacement === 'host'
  return {
    install: isHost ? [{ text: t(lang, 'haproxy.install', { name }) }] : [],
    certificates: certificates(deployment, isHost),
  }
}

function certificates(deployment: Deployment, isHost: boolean): Step[] {
  const { lang, name, site } = deployment
  const domain = site.domain ?? ''
  switch (site.tls) {
    case 'none':
      return [{ text: t(lang, 'haproxy.none') }]
    case 'edge':
      return [{ text: t(lang, 'haproxy.edge') }]
    case 'private':
      return [
        {
          text: isHost
            ? t(lang, 'haproxy.private', { domain, path: certificatePath(deployment) })
            : t(lang, 'haproxy.container.private', { domain }),
        },
      ]
    case 'acme':
      if (!isHost) return [{ text: t(lang, 'haproxy.container.acme', { domain }) }]
      return [
        { text: t(lang, 'haproxy.acme', { domain, name }) },
        {
          text: t(lang, 'haproxy.acme.renew'),
          commands: ['systemctl list-timers certbot.timer', 'sudo certbot renew --dry-run'],
        },
      ]
  }
}
