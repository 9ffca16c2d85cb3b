import type { Target } from '../variant.ts'

/** The private ranges and that of carriers. Source: RFC 1918, RFC 6598. */
export const privateNetworks = '10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,100.64.0.0/10'

/** One container each, told its port; the provider's balancer comes from these networks. */
export const addressesFrom =
  (trustedProxies: string): Target['addresses'] =>
  ({ request }) => ({
    listens: [{ kind: 'tcp', host: '0.0.0.0', port: request.port }],
    upstreams: [{ kind: 'tcp', host: request.name, port: request.port }],
    trustedProxies,
  })
