import type { Listen, Upstream } from '@plimsoll/schemas/deployment'
import type { ProxyId } from '@plimsoll/schemas/ids'
import type { Plan } from '@plimsoll/schemas/plan'
import { networkOf } from './network.ts'

/** One container for the manager, or one an instance, each at an address that stays. */
export function addresses(
  plan: Plan,
  proxy: ProxyId,
): {
  listens: Listen[]
  upstreams: Upstream[]
  trustedProxies: string
} {
  const { name, port } = plan.request
  const network = networkOf(name)
  const count = plan.replication === 'instances' ? plan.workersPerServer : 1
  const indices = Array.from({ length: count }, (_, index) => index)
  return {
    listens: indices.map(() => ({ kind: 'tcp', host: '0.0.0.0', port })),
    upstreams: indices.map((index) => ({ kind: 'tcp', host: network.appAddress(index), port })),
    // without a proxy of ours a request comes from this machine, by the network's gateway
    trustedProxies: proxy === 'none' ? network.gateway : network.proxyAddress,
  }
}
