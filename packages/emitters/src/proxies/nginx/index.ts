import type { Deployment, ProxyPart } from '@plimsoll/schemas/deployment'
import { hasCertificate } from '../../certificate.ts'
import { bundleFile } from '../../file.ts'
import type { TlsProxy } from '../../variant.ts'
import { deployHook } from './certbot.ts'
import { checks } from './checks.ts'
import { container, containerScripts, mainConf } from './container.ts'
import { guide } from './guide.ts'
import { layoutOf, statusPath, statusPort } from './layout.ts'
import { onHost } from './on-host.ts'
import { origins } from './origins.ts'
import { profile } from './profile.ts'
import { bootstrapConf, siteConf } from './site.ts'

function emit(deployment: Deployment): ProxyPart {
  const { head, site, proxyPlacement } = deployment
  const { site: sitePath, bootstrap } = layoutOf(deployment)
  const isContainer = proxyPlacement === 'container'
  const conf = (path: string, text: string) =>
    bundleFile(head, { path, language: 'nginx', text, rules: origins })
  const needsBootstrap = site.tls === 'acme' || (isContainer && hasCertificate(deployment))
  return {
    files: [
      conf(sitePath, siteConf(deployment)),
      ...(needsBootstrap ? [conf(bootstrap, bootstrapConf(deployment))] : []),
      ...(isContainer ? [mainConf(deployment), ...containerScripts(deployment)] : []),
      ...(!isContainer && site.tls === 'acme' ? [deployHook(deployment)] : []),
    ],
    container: container(deployment),
    host: onHost(deployment),
  }
}

const statusUrl = `http://127.0.0.1:${statusPort}${statusPath}`

export const nginx: TlsProxy<'nginx'> = {
  id: 'nginx',
  profile,
  emit,
  conceptFiles(plan, placement) {
    const { name } = plan.request
    const site = `nginx/${name}.conf`
    return {
      https: [site],
      replication: placement === 'container' ? [site, 'nginx/nginx.conf'] : [site],
    }
  },
  guide,
  checks,
  signals: () => ({
    sources: [
      `nginx-prometheus-exporter on ${statusUrl}:`,
      'all requests of this nginx, redirects and checks among them, but neither status nor time',
    ],
    scrape: {
      // the exporter's own port
      address: '127.0.0.1:9113',
      exporter: { name: 'nginx-prometheus-exporter', url: statusUrl },
    },
    requestsPerSecond: 'sum(rate(nginx_http_requests_total[5m]))',
  }),
}
