import type { Deployment, ProxyPart } from '@plimsoll/schemas/deployment'
import { hasCertificate } from '../../certificate.ts'
import { bundleFile } from '../../file.ts'
import type { TlsProxy } from '../../variant.ts'
import { deployHook } from './certbot.ts'
import { checks } from './checks.ts'
import { bootstrapConfig, siteConfig } from './config.ts'
import { container, containerScripts } from './container.ts'
import { guide } from './guide.ts'
import { metricsPort, paths } from './layout.ts'
import { onHost } from './on-host.ts'
import { origins } from './origins.ts'
import { profileOf } from './profile.ts'

function emit(deployment: Deployment): ProxyPart {
  const { head, site, proxyPlacement } = deployment
  const isContainer = proxyPlacement === 'container'
  const config = (path: string, text: string) =>
    bundleFile(head, { path, language: 'text', text, rules: origins })
  const needsBootstrap = site.tls === 'acme' || (isContainer && hasCertificate(deployment))
  return {
    files: [
      config(paths.site, siteConfig(deployment)),
      ...(needsBootstrap ? [config(paths.bootstrap, bootstrapConfig(deployment))] : []),
      ...(isContainer ? containerScripts(deployment) : []),
      ...(!isContainer && site.tls === 'acme' ? [deployHook(deployment)] : []),
    ],
    container: container(deployment),
    host: onHost(deployment),
  }
}

const backend = '{proxy="app"}'

export const haproxy: TlsProxy<'haproxy'> = {
  id: 'haproxy',
  profile: { id: 'haproxy', instancesDispatch: 'least-connections' },
  profileOf,
  holdsSeconds: ({ startupSeconds }) => startupSeconds,
  emit,
  conceptFiles: () => ({ https: [paths.site], replication: [paths.site] }),
  guide,
  checks,
  signals: () => ({
    sources: [`HAProxy itself, http://127.0.0.1:${metricsPort}/metrics on its server`],
    scrape: { address: `127.0.0.1:${metricsPort}` },
    requestsPerSecond: `sum(rate(haproxy_backend_http_requests_total${backend}[5m]))`,
    refusedPerSecond: `sum(rate(haproxy_backend_connection_errors_total${backend}[5m]) + rate(haproxy_backend_response_errors_total${backend}[5m]))`,
  }),
}
