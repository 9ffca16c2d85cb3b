import type { Deployment, Upstream } from '@plimsoll/schemas/deployment'
import type { Timeouts } from '@plimsoll/schemas/plan'
import { caddyToken } from '../../format/caddyfile.ts'

/** Largest request body, so that an upload cannot fill the workers' memory. */
const largestBody = '10MiB'
const dialSeconds = 5

/** Where a container says what it served: its admin address stays inside of it. */
export const containerMetricsPort = 2020

const metricsSite = `
http://:${containerMetricsPort} {
\tmetrics /metrics
}
`

/** The Caddyfile of the app's one site; valid from Caddy 2.6 on. */
export function caddyfile(deployment: Deployment): string {
  return `${globalOptions(deployment)}

${addressOf(deployment)} {
${indent([
  ...(deployment.proxyPlacement === 'host' && deployment.site.tls === 'none'
    ? ['bind 127.0.0.1']
    : []),
  ...(deployment.site.tls === 'private'
    ? ['# no public authority signs this name: Caddy is the authority', 'tls internal']
    : []),
  ...(deployment.site.hsts && deployment.site.tls !== 'none'
    ? ['header Strict-Transport-Security max-age=63072000']
    : []),
  'log',
  'request_body {',
  `\tmax_size ${largestBody}`,
  '}',
  ...reverseProxy(deployment),
]).join('\n')}
}
${deployment.proxyPlacement === 'container' ? metricsSite : ''}`
}

const indent = (lines: readonly string[]) => lines.map((line) => `\t${line}`)

function globalOptions({ site, proxyPlacement }: Deployment): string {
  const email =
    site.tls === 'acme' && site.email !== null ? [`email ${caddyToken(site.email)}`] : []
  // the image is new; a package may be 2.6, which knows the option in another place. A container
  // publishes TCP alone, so HTTP/3 is not offered there
  const servers =
    proxyPlacement === 'container'
      ? ['metrics', 'servers {', '\tprotocols h1 h2', '}']
      : ['servers {', '\tmetrics', '}']
  return `{\n${indent([...email, ...servers]).join('\n')}\n}`
}

function addressOf({ site, proxyPlacement }: Deployment): string {
  switch (site.tls) {
    case 'none':
      return proxyPlacement === 'container' ? 'http://:8080' : 'http://localhost:8080'
    case 'edge':
      return `http://${site.domain}`
    case 'private':
    case 'acme':
      return `${site.domain}`
  }
}

function reverseProxy(deployment: Deployment): string[] {
  const { upstreams, keepAlive, admitted, plan, site } = deployment
  const { timeouts } = plan
  const spreads = upstreams.length > 1
  return [
    `reverse_proxy ${upstreams.map(dialAddress).join(' ')} {`,
    ...indent([
      ...(spreads ? ['lb_policy least_conn'] : []),
      // a port refuses requests while the app restarts; a socket unit holds them, but for those that
      // a worker had accepted as it was told to stop
      '# while the app restarts requests wait here; of those that were sent, only GET is sent again',
      `lb_try_duration ${triedSeconds(timeouts)}s`,
      'lb_try_interval 250ms',
      ...(spreads ? ['fail_duration 5s'] : []),
      ...(site.tls === 'edge'
        ? [
            '# the edge in front says who the client is. The plan does not know its address, so private',
            '# ones are trusted: put its own in their place',
            'trusted_proxies private_ranges',
          ]
        : ['# X-Forwarded-* that a client sends are replaced: no proxy in front is trusted']),
      'transport http {',
      `\tdial_timeout ${dialSeconds}s`,
      `\tresponse_header_timeout ${timeouts.readSeconds}s`,
      '\t# beyond it requests wait here',
      `\tmax_conns_per_host ${admitted.perUpstream}`,
      ...(keepAlive
        ? [
            `\tkeepalive ${keepAlive.idleSeconds}s`,
            `\tkeepalive_idle_conns_per_host ${keepAlive.connectionsPerUnit}`,
          ]
        : ['\t# a kept connection would stay with the worker that accepted it', '\tkeepalive off']),
      '}',
    ]),
    '}',
  ]
}

/** Within the read timeout: beyond it Caddy would ask again for what took too long. */
export const triedSeconds = ({ startupSeconds, readSeconds }: Timeouts): number =>
  Math.min(startupSeconds, readSeconds)

const dialAddress = (upstream: Upstream): string =>
  upstream.kind === 'unix' ? `unix/${upstream.path}` : `${upstream.host}:${upstream.port}`
