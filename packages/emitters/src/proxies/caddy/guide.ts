import { t } from '@plimsoll/messages/t'
import type { Deployment } from '@plimsoll/schemas/deployment'
import type { TlsProxy } from '../../variant.ts'

const rootCertificate = '/var/lib/caddy/.local/share/caddy/pki/authorities/local/root.crt'

export function guide({
  lang,
  name,
  site,
  proxyPlacement,
  containerExec,
}: Deployment): ReturnType<TlsProxy['guide']> {
  const domain = site.domain ?? ''
  const isHost = proxyPlacement === 'host'
  const install = isHost ? [{ text: t(lang, 'caddy.install', { name }) }] : []
  switch (site.tls) {
    case 'none':
      return { install, certificates: [{ text: t(lang, 'caddy.none') }] }
    case 'edge':
      return { install, certificates: [{ text: t(lang, 'caddy.edge') }] }
    case 'acme':
      return { install, certificates: [{ text: t(lang, 'caddy.acme', { domain }) }] }
    case 'private':
      return {
        install,
        certificates: [
          {
            text: t(lang, 'caddy.private', { domain }),
            commands: [
              isHost
                ? `sudo cat ${rootCertificate}`
                : `${containerExec}caddy cat /data/caddy/pki/authorities/local/root.crt`,
            ],
          },
        ],
      }
  }
}
