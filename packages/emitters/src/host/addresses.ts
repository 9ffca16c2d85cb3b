import type { Listen, Upstream } from '@plimsoll/schemas/deployment'
import type { Plan } from '@plimsoll/schemas/plan'

export type Addresses = { listens: Listen[]; upstreams: Upstream[]; trustedProxies: string }

/** Ports of the loopback address, one a unit, from the app's own port on. */
export function portAddresses(plan: Plan): Addresses {
  const { port } = plan.request
  const count = plan.replication === 'instances' ? plan.workersPerServer : 1
  const numbers = Array.from({ length: count }, (_, index) => index)
  const firstPort = Math.min(port, 65_536 - count)
  const ports = numbers.map((n) => firstPort + n)
  return {
    listens: ports.map((p) => ({ kind: 'tcp', host: '127.0.0.1', port: p })),
    upstreams: ports.map((p) => ({ kind: 'tcp', host: '127.0.0.1', port: p })),
    trustedProxies: '127.0.0.1',
  }
}
