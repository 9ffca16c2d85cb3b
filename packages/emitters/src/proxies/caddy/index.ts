import type {
  Deployment,
  ProxyContainer,
  ProxyOnHost,
  ProxyPart,
} from '@plimsoll/schemas/deployment'
import { bundleFile } from '../../file.ts'
import { refusal } from '../../refusal.ts'
import { siteChecks, siteFunctions } from '../../site-checks.ts'
import type { Signals, TlsProxy } from '../../variant.ts'
import { caddyfile, containerMetricsPort, triedSeconds } from './caddyfile.ts'
import { guide } from './guide.ts'
import { origins } from './origins.ts'
import { profile } from './profile.ts'

const path = 'caddy/Caddyfile'
/** Caddy's own, on its loopback alone. */
const adminPort = 2019

function emit(deployment: Deployment): ProxyPart {
  const file = bundleFile(deployment.head, {
    path,
    language: 'caddyfile',
    text: caddyfile(deployment),
    rules: origins,
  })
  return { files: [file], container: container(deployment), host: onHost(deployment) }
}

const onHost = ({ name }: Deployment): ProxyOnHost => ({
  group: 'caddy',
  install: [
    `say 'Caddy'`,
    `need caddy 'Install Caddy 2.6 or later from its package.'`,
    `caddy validate --config ${path} --adapter caddyfile > /dev/null 2>&1 \\`,
    `  || die 'caddy refuses ${path}: caddy validate --config ${path} --adapter caddyfile'`,
    `if [ -e /etc/caddy/Caddyfile ] && ! grep -q 'Made by Plimsoll' /etc/caddy/Caddyfile; then`,
    `  cp -n /etc/caddy/Caddyfile /etc/caddy/Caddyfile.before-${name}`,
    'fi',
    `install -D -m 0644 ${path} /etc/caddy/Caddyfile`,
    'systemctl enable --quiet caddy.service',
    'systemctl reload-or-restart caddy.service',
  ],
})

const container = ({ site }: Deployment): ProxyContainer => ({
  name: 'caddy',
  image: 'caddy:2.11-alpine',
  mounts: [{ source: path, target: '/etc/caddy/Caddyfile' }],
  volumes: [
    { name: 'caddy-data', target: '/data' },
    { name: 'caddy-config', target: '/config' },
  ],
  tmpfs: ['/tmp'],
  ports: site.tls === 'none' ? [8080] : site.tls === 'edge' ? [80] : [80, 443],
  localPorts: [containerMetricsPort],
  entrypoint: null,
  command: null,
  capabilities: ['NET_BIND_SERVICE'],
  user: null,
  healthCommand: ['wget', '-q', '-O', '/dev/null', `http://127.0.0.1:${adminPort}/metrics`],
  companions: [],
})

export const caddy: TlsProxy<'caddy'> = {
  id: 'caddy',
  profile,
  holdsSeconds: triedSeconds,
  refusals: ({ email, domain }) =>
    email !== null && domain !== null && /[{}]/.test(email)
      ? [
          refusal('email', email, {
            rule: 'no-braces',
            params: { with: 'proxy=caddy' },
            example: 'ops@example.com',
          }),
        ]
      : [],
  emit,
  conceptFiles: () => ({ https: [path], replication: [path] }),
  guide,
  checks: (deployment) => ({
    functions: siteFunctions,
    files:
      deployment.proxyPlacement === 'host'
        ? [`with caddy 'Caddyfile' caddy validate --config ${path} --adapter caddyfile`]
        : [],
    running: [
      // the Caddy of the image reads the file: one on the machine may be older
      ...(deployment.proxyPlacement === 'host'
        ? [`check 'Caddy, which renews, runs' systemctl is-active --quiet caddy.service`]
        : [
            `check 'Caddyfile' ${deployment.containerExec}caddy caddy validate --config /etc/caddy/Caddyfile`,
          ]),
      ...siteChecks(deployment),
    ],
  }),
  signals,
}

/**
 * Caddy of 2026 names but the outermost handler of a request, and 2.6 that one too: the subroute of
 * the site's name, or the first handler where it has none. It counts an error without its status.
 */
function signals({ proxyPlacement, site }: Deployment): Signals {
  const isNameless = proxyPlacement === 'container' && site.tls === 'none'
  const handler = `handler="${isNameless ? 'request_body' : 'subroute'}"`
  const port = proxyPlacement === 'container' ? containerMetricsPort : adminPort
  return {
    sources: [`Caddy itself, http://127.0.0.1:${port}/metrics on its server`],
    scrape: { address: `127.0.0.1:${port}` },
    requestsPerSecond: `sum(rate(caddy_http_request_duration_seconds_count{${handler}}[5m]))`,
    refusedPerSecond: `sum(rate(caddy_http_request_errors_total{${handler}}[5m]))`,
    slowestSeconds: `histogram_quantile(0.99, sum by (le) (rate(caddy_http_request_duration_seconds_bucket{${handler}}[5m])))`,
  }
}
