import type { Deployment } from '@plimsoll/schemas/deployment'
import { edgeNetworks } from '../../certificate.ts'
import type { Block } from './block.ts'
import { layoutOf } from './layout.ts'

const connectSeconds = 5

/** How a request is handed on. What a client says of address and scheme is overwritten. */
export function proxyLocation(deployment: Deployment): Block {
  const { name, admitted, plan, keepAlive } = deployment
  const { prefix } = layoutOf(deployment)
  const { readSeconds } = plan.timeouts
  return {
    open: 'location /',
    lines: [
      '# what a server holds at once; beyond it 503 at once rather than memory without end',
      `limit_conn ${prefix}_admitted ${admitted.perServer};`,
      'limit_conn_status 503;',
      '',
      `proxy_pass http://${name};`,
      'proxy_http_version 1.1;',
      'proxy_set_header Host $host;',
      'proxy_set_header X-Forwarded-For $remote_addr;',
      `proxy_set_header X-Forwarded-Proto ${schemeVariable(deployment)};`,
      ...(keepAlive ? [] : ['# a kept connection would stay with the worker that accepted it']),
      `proxy_set_header Connection $${prefix}_connection;`,
      'proxy_set_header Upgrade $http_upgrade;',
      '# what takes too long is given up: asked for elsewhere it would be computed twice',
      'proxy_next_upstream error;',
      `proxy_connect_timeout ${connectSeconds}s;`,
      `proxy_send_timeout ${readSeconds}s;`,
      `proxy_read_timeout ${readSeconds}s;`,
    ],
  }
}

const schemeVariable = (deployment: Deployment): string =>
  deployment.site.tls === 'edge' ? `$${layoutOf(deployment).prefix}_scheme` : '$scheme'

/** Variables and zones that the location uses; they belong to the http level. */
export function sharedLines(deployment: Deployment): Block[] {
  const { keepAlive, site } = deployment
  const { prefix } = layoutOf(deployment)
  return [
    {
      open: `map $http_upgrade $${prefix}_connection`,
      lines: ['default upgrade;', keepAlive ? "'' '';" : "'' close;"],
    },
    ...(site.tls === 'edge'
      ? [
          '# the edge on the private network says whether the client came by https',
          {
            open: `geo $realip_remote_addr $${prefix}_from_edge`,
            lines: ['default 0;', ...edgeNetworks.map((network) => `${network} 1;`)],
          },
          {
            open: `map $${prefix}_from_edge:$http_x_forwarded_proto $${prefix}_scheme`,
            lines: ['default http;', '1:https https;'],
          },
        ]
      : []),
    `limit_conn_zone $server_name zone=${prefix}_admitted:1m;`,
  ]
}
