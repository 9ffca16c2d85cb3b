import type { Listen } from '@plimsoll/schemas/deployment'
import type { Plan } from '@plimsoll/schemas/plan'
import { type Addresses, portAddresses } from '../../host/addresses.ts'

/** The first descriptor that systemd passes, sd_listen_fds(3). */
const firstDescriptor = 3

/**
 * One unit, or one an instance. A Unix socket of a socket unit where the runtime takes it: systemd
 * holds it open through a restart and says who may connect. Else a port of the loopback address.
 */
export function addresses(plan: Plan, kinds: readonly Listen['kind'][]): Addresses {
  const { name } = plan.request
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
  return portAddresses(plan)
}

/** `instance` may be the specifier `%i`. */
export const socketPath = (name: string, instance: string | null): string =>
  `/run/${name}/${name}${instance === null ? '' : `-${instance}`}.sock`
