import type { Listen, Upstream } from '@plimsoll/schemas/deployment'
import type { Plan } from '@plimsoll/schemas/plan'

type Addresses = { listens: Listen[]; upstreams: Upstream[]; trustedProxies: string }

/** The first descriptor that systemd passes, sd_listen_fds(3). */
const firstDescriptor = 3

/**
 * One unit, or one an instance. A Unix socket of a socket unit where the runtime takes it: systemd
 * holds it open through a restart and says who may connect. Else a port of the loopback address.
 */
export function addresses(plan: Plan, kinds: readonly Listen['kind'][]): Addresses {
  const { name, port } = plan.request
  const count = plan.replication === 'instances' ? plan.workersPerServer : 1
  const numbers = Array.from({ length: count }, (_, index) => index)
  if (kinds.includes('descriptor')) {
    const paths = numbers.map((n) => socketPath(name, count > 1 ? String(n + 1) : null))
    return {
      listens: paths.map((path) => ({ kind: 'descriptor', fd: firstDescriptor, path })),
      upstreams: paths.map((path) => ({ kind: 'unix', path })),
      // a peer on a Unix socket has no address: the socket's mode says who it is
      trustedProxies: '*',
    }
  }
  const firstPort = Math.min(port, 65_536 - count)
  const ports = numbers.map((n) => firstPort + n)
  return {
    listens: ports.map((p) => ({ kind: 'tcp', host: '127.0.0.1', port: p })),
    upstreams: ports.map((p) => ({ kind: 'tcp', host: '127.0.0.1', port: p })),
    trustedProxies: '127.0.0.1',
  }
}

/** `instance` may be the specifier `%i`. */
export const socketPath = (name: string, instance: string | null): string =>
  `/run/${name}/${name}${instance === null ? '' : `-${instance}`}.sock`
