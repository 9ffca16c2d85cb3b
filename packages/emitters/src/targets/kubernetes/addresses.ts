import type { Listen, Upstream } from '@plimsoll/schemas/deployment'
import type { Plan } from '@plimsoll/schemas/plan'

/** Port of the Service. */
export const servicePort = 80

/**
 * Where pods and nodes get their addresses: the private ranges and that of carriers. A pod has no
 * fixed address, so the network is trusted, and the NetworkPolicy says who of it gets through.
 * Source: RFC 1918, RFC 6598.
 */
const podNetworks = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10']

export function addresses({ request }: Plan): {
  listens: Listen[]
  upstreams: Upstream[]
  trustedProxies: string
} {
  return {
    listens: [{ kind: 'tcp', host: '0.0.0.0', port: request.port }],
    upstreams: [{ kind: 'tcp', host: request.name, port: servicePort }],
    trustedProxies: podNetworks.join(','),
  }
}
