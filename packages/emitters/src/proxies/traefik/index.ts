import type { Deployment, ProxyPart } from '@plimsoll/schemas/deployment'
import { siteChecks, siteFunctions } from '../../site-checks.ts'
import type { TlsProxy } from '../../variant.ts'
import { container } from './container.ts'
import { dynamicFile, sharedFile } from './dynamic-file.ts'
import { guide } from './guide.ts'
import { labels } from './labels.ts'
import { configDirectory, metricsPort, paths } from './layout.ts'
import { hostFiles, onHost } from './on-host.ts'
import { profile } from './profile.ts'
import { staticFile } from './static-file.ts'

function emit(deployment: Deployment): ProxyPart {
  const { proxyPlacement, name } = deployment
  if (proxyPlacement === 'cluster') {
    // a swarm replaces Traefik when a text of its configs changes: a new link alone must not do it
    const lasting = { ...deployment, head: { ...deployment.head, permalink: 'see stack.yaml' } }
    return {
      files: [staticFile(lasting, { swarm: { network: `${name}_app` } }), sharedFile(lasting)],
      container: container(deployment),
      labels: labels(deployment),
      host: null,
    }
  }
  return {
    files: [
      staticFile(deployment, { file: true }),
      dynamicFile(deployment),
      ...(proxyPlacement === 'host' ? hostFiles(deployment) : []),
    ],
    container: container(deployment),
    host: onHost(deployment),
  }
}

const service = 'service=~".*app@file|.*@swarm"'

export const traefik: TlsProxy<'traefik'> = {
  id: 'traefik',
  profile,
  isTcpOnly: true,
  emit,
  conceptFiles: () => ({
    https: [paths.static, paths.dynamic],
    replication: [paths.dynamic],
  }),
  guide,
  checks: (deployment) => ({
    functions: siteFunctions,
    files: [],
    running: [
      ...(deployment.proxyPlacement === 'host'
        ? [
            `check 'Traefik, which renews, runs' systemctl is-active --quiet traefik.service`,
            `check 'Traefik read its site' sh -c "curl --silent --fail http://127.0.0.1:${metricsPort}/metrics | grep -q '^traefik_config_last_reload_success [1-9]'"`,
          ]
        : deployment.proxyPlacement === 'container'
          ? [
              `check 'Traefik, which renews, runs' ${deployment.containerExec}traefik traefik healthcheck --configFile=${configDirectory}/traefik.yaml`,
            ]
          : []),
      ...siteChecks(deployment),
    ],
  }),
  signals: ({ name, proxyPlacement }) => ({
    sources: [`Traefik itself, /metrics on port ${metricsPort}`],
    // a port of a node can't be for the node alone
    scrape:
      proxyPlacement === 'cluster'
        ? { network: `${name}_app`, service: `${name}_traefik`, port: metricsPort }
        : { address: `127.0.0.1:${metricsPort}` },
    requestsPerSecond: `sum(rate(traefik_service_requests_total{${service}}[5m]))`,
    refusedPerSecond: `sum(rate(traefik_router_requests_total{${service},code=~"429|502|503|504"}[5m]))`,
    slowestSeconds: `histogram_quantile(0.99, sum by (le) (rate(traefik_service_request_duration_seconds_bucket{${service}}[5m])))`,
  }),
}
