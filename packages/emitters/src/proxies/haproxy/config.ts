import type { Deployment } from '@plimsoll/schemas/deployment'
import { edgeNetworks, hasCertificate, intermediateCiphers } from '../../certificate.ts'
import { backend } from './backend.ts'
import { certificatePath, challengePort, metricsPort } from './layout.ts'

/** Largest request body, so that an upload cannot fill the workers' memory. */
const largestBodyBytes = 10 * 1024 * 1024
/** A client that takes longer to say what it wants is not one. */
const headerSeconds = 10
const connectSeconds = 5

export type Section = { name: string; lines: readonly string[] }

const text = (sections: readonly Section[]): string =>
  sections
    .map(({ name, lines }) => `${name}\n${lines.map((line) => `\t${line}`).join('\n')}\n`)
    .join('\n')

/** haproxy.cfg, valid from HAProxy 2.4 on. */
export const siteConfig = (deployment: Deployment): string =>
  text([
    global(deployment),
    defaults(deployment),
    metrics(deployment),
    frontend(deployment),
    ...challengeBackend(deployment),
    backend(deployment),
  ])

/** Before the first certificate: the challenge and nothing else. */
export const bootstrapConfig = (deployment: Deployment): string =>
  text([
    global(deployment),
    defaults(deployment),
    metrics(deployment),
    {
      name: 'frontend public',
      lines: [
        ...bind(deployment, 80),
        ...(deployment.site.tls === 'acme'
          ? [challenge.acl, 'http-request return status 503 unless challenge', challenge.use]
          : ['http-request return status 503']),
      ],
    },
    ...challengeBackend(deployment),
  ])

function global(deployment: Deployment): Section {
  const { connections, proxyPlacement } = deployment
  return {
    name: 'global',
    lines: [
      proxyPlacement === 'container' ? 'log stdout format raw local0' : 'log /dev/log local0 info',
      '# clients; each has a connection to the app beside its own',
      `maxconn ${Math.floor(connections.proxyConnections / 2)}`,
      'user haproxy',
      'group haproxy',
      ...(hasCertificate(deployment)
        ? [
            `ssl-default-bind-ciphers ${intermediateCiphers.join(':')}`,
            'ssl-default-bind-curves X25519:prime256v1:secp384r1',
            'ssl-default-bind-options prefer-client-ciphers ssl-min-ver TLSv1.2 no-tls-tickets',
          ]
        : []),
    ],
  }
}

function defaults({ plan }: Deployment): Section {
  const { readSeconds } = plan.timeouts
  return {
    name: 'defaults',
    lines: [
      'mode http',
      'log global',
      'option httplog',
      'option dontlognull',
      `timeout connect ${connectSeconds}s`,
      `timeout http-request ${headerSeconds}s`,
      `timeout client ${readSeconds}s`,
      `timeout server ${readSeconds}s`,
      '# beyond what the app may hold at once requests wait here',
      `timeout queue ${readSeconds}s`,
      '# WebSockets',
      'timeout tunnel 1h',
    ],
  }
}

/** For this machine alone; a container's port is published there only. */
const metrics = ({ proxyPlacement }: Deployment): Section => ({
  name: 'frontend metrics',
  lines: [
    `bind ${proxyPlacement === 'container' ? '' : '127.0.0.1'}:${metricsPort}`,
    'option dontlog-normal',
    'http-request use-service prometheus-exporter if { path /metrics }',
    'http-request return status 200',
  ],
})

const challenge = {
  acl: 'acl challenge path_beg /.well-known/acme-challenge/',
  use: 'use_backend challenge if challenge',
}

function frontend(deployment: Deployment): Section {
  const { site, proxyPlacement } = deployment
  const isTls = hasCertificate(deployment)
  const isAcme = site.tls === 'acme'
  const local = proxyPlacement === 'container' ? 'bind :8080' : 'bind 127.0.0.1:8080'
  const unlessChallenge = isAcme ? ' !challenge' : ''
  return {
    name: 'frontend public',
    lines: [
      ...(site.tls === 'none' ? [local] : bind(deployment, 80)),
      ...(isTls
        ? bind(deployment, 443, ` ssl crt ${certificatePath(deployment)} alpn h2,http/1.1`)
        : []),
      ...(isAcme ? [challenge.acl] : []),
      ...(isTls
        ? [
            `http-request redirect prefix https://${site.domain} code 308 if !{ ssl_fc }${unlessChallenge}`,
          ]
        : []),
      `http-request deny deny_status 413 if { req.body_size gt ${largestBodyBytes} }`,
      ...forwarded(deployment),
      ...(site.hsts && site.tls !== 'none'
        ? ['http-response set-header Strict-Transport-Security max-age=63072000']
        : []),
      ...(isAcme ? [challenge.use] : []),
      'default_backend app',
    ],
  }
}

/** What a client says of address and scheme is overwritten. */
function forwarded({ site }: Deployment): string[] {
  const own = 'http-request set-header X-Forwarded-For %[src]'
  if (site.tls !== 'edge') {
    return [
      '# what a client says of address and scheme is replaced',
      own,
      'http-request set-header X-Forwarded-Proto https if { ssl_fc }',
      'http-request set-header X-Forwarded-Proto http if !{ ssl_fc }',
    ]
  }
  return [
    '# the edge in front says who the client is, and nobody else. The plan does not know its address,',
    '# so private ones are trusted: narrow them to its own',
    `acl from_edge src ${edgeNetworks.join(' ')}`,
    'http-request set-var(txn.scheme) str(http)',
    'http-request set-var(txn.scheme) str(https) if from_edge { req.hdr(X-Forwarded-Proto) -i https }',
    'http-request set-src req.hdr_ip(X-Forwarded-For,-1) if from_edge { req.hdr(X-Forwarded-For) -m found }',
    own,
    'http-request set-header X-Forwarded-Proto %[var(txn.scheme)]',
  ]
}

/** A container has no address of IPv6 unless its network is given one. */
const bind = ({ proxyPlacement }: Deployment, port: number, options = ''): string[] => [
  `bind :${port}${options}`,
  ...(proxyPlacement === 'container' ? [] : [`bind :::${port} v6only${options}`]),
]

function challengeBackend({ site, proxyPlacement }: Deployment): Section[] {
  if (site.tls !== 'acme') return []
  return proxyPlacement === 'container'
    ? [
        { name: 'resolvers docker', lines: ['nameserver dns 127.0.0.11:53'] },
        {
          name: 'backend challenge',
          lines: [
            '# Certbot, whose container may start later',
            `server certbot certbot:${challengePort} resolvers docker init-addr none`,
          ],
        },
      ]
    : [
        {
          name: 'backend challenge',
          lines: [
            '# Certbot, while it asks for a certificate',
            `server certbot 127.0.0.1:${challengePort}`,
          ],
        },
      ]
}
