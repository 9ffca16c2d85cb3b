import type { Deployment } from '@plimsoll/schemas/deployment'
import { edgeNetworks, hasCertificate } from '../../certificate.ts'
import { type Block, blocks } from './block.ts'
import { layoutOf, statusPath, statusPort } from './layout.ts'
import { proxyLocation, sharedLines } from './location.ts'
import { tlsLines } from './tls.ts'
import { upstreamBlock } from './upstream.ts'
import { isAtLeast } from './version.ts'

/** Largest request body, so that an upload cannot fill the workers' memory. */
const largestBody = '10m'

/** The site: for a directory that nginx includes at the http level. */
export function siteConf(deployment: Deployment): string {
  const servers = hasCertificate(deployment)
    ? [plainServer(deployment, redirect(deployment)), '', tlsServer(deployment)]
    : [onlyServer(deployment)]
  return blocks([
    upstreamBlock(deployment),
    '',
    ...sharedLines(deployment),
    '',
    ...servers,
    ...(deployment.proxyPlacement === 'host' ? ['', statusServer(deployment)] : []),
  ])
}

/** For the exporter on this machine; a container's main file has one. */
const statusServer = ({ name }: Deployment): Block => ({
  open: 'server',
  lines: [
    `listen 127.0.0.1:${statusPort};`,
    `server_name ${name}-status;`,
    'access_log off;',
    { open: `location = ${statusPath}`, lines: ['stub_status;'] },
  ],
})

/** Before the first certificate: the challenge and nothing else. */
export const bootstrapConf = (deployment: Deployment): string =>
  blocks([plainServer(deployment, { open: 'location /', lines: ['return 503;'] })])

const redirect = ({ site }: Deployment): Block => ({
  open: 'location /',
  lines: [`return 308 https://${site.domain}$request_uri;`],
})

function plainServer(deployment: Deployment, rest: Block): Block {
  const { challengeRoot } = layoutOf(deployment)
  const challenge: Block = {
    open: 'location /.well-known/acme-challenge/',
    lines: [`root ${challengeRoot};`],
  }
  return {
    open: 'server',
    lines: [
      ...listen(deployment, '80'),
      `server_name ${deployment.site.domain};`,
      'server_tokens off;',
      '',
      ...(deployment.site.tls === 'acme' ? [challenge] : []),
      rest,
    ],
  }
}

function tlsServer(deployment: Deployment): Block {
  const { site } = deployment
  const hasDirective = isAtLeast(deployment, '1.25.1')
  return {
    open: 'server',
    lines: [
      ...listen(deployment, hasDirective ? '443 ssl' : '443 ssl http2'),
      ...(hasDirective ? ['http2 on;'] : []),
      `server_name ${site.domain};`,
      'server_tokens off;',
      `client_max_body_size ${largestBody};`,
      '',
      ...tlsLines(deployment),
      ...(site.hsts ? ['add_header Strict-Transport-Security "max-age=63072000" always;'] : []),
      '',
      proxyLocation(deployment),
    ],
  }
}

function onlyServer(deployment: Deployment): Block {
  const { site, proxyPlacement } = deployment
  const isEdge = site.tls === 'edge'
  const address = isEdge ? '80' : proxyPlacement === 'container' ? '8080' : '127.0.0.1:8080'
  return {
    open: 'server',
    lines: [
      ...(isEdge ? listen(deployment, address) : [`listen ${address};`]),
      `server_name ${site.domain ?? 'localhost'};`,
      'server_tokens off;',
      `client_max_body_size ${largestBody};`,
      ...(isEdge ? edgeLines(site.hsts) : []),
      '',
      proxyLocation(deployment),
    ],
  }
}

const edgeLines = (hsts: boolean): string[] => [
  '# the edge in front says who the client is. The plan does not know its address, so private ones',
  '# are trusted: narrow them to its own, here and in the geo block',
  ...edgeNetworks.map((network) => `set_real_ip_from ${network};`),
  'real_ip_header X-Forwarded-For;',
  'real_ip_recursive on;',
  ...(hsts ? ['add_header Strict-Transport-Security "max-age=63072000" always;'] : []),
]

/** A container has no address of IPv6 unless its network is given one. */
const listen = ({ proxyPlacement }: Deployment, port: string): string[] =>
  proxyPlacement === 'container' ? [`listen ${port};`] : [`listen ${port};`, `listen [::]:${port};`]
