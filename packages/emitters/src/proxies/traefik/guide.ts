import { t } from '@plimsoll/messages/t'
import type { Deployment } from '@plimsoll/schemas/deployment'
import type { Step, TlsProxy } from '../../variant.ts'
import { leastVersion } from './layout.ts'

export function guide(deployment: Deployment): ReturnType<TlsProxy['guide']> {
  const { lang, name, proxyPlacement } = deployment
  return {
    install:
      proxyPlacement === 'host'
        ? [{ text: t(lang, 'traefik.install', { name, version: leastVersion }) }]
        : [],
    certificates: certificates(deployment),
  }
}

function certificates({ lang, site }: Deployment): Step[] {
  const domain = site.domain ?? ''
  switch (site.tls) {
    case 'none':
      return [{ text: t(lang, 'traefik.none') }]
    case 'edge':
      return [{ text: t(lang, 'traefik.edge') }]
    case 'private':
      return [{ text: t(lang, 'traefik.private', { domain }) }]
    case 'acme':
      return [{ text: t(lang, 'traefik.acme', { domain }) }]
  }
}
