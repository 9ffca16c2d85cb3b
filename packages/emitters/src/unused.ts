import type { ParameterName } from '@plimsoll/schemas/parameters'
import type { Unused } from '@plimsoll/schemas/variant'
import { sharedSockets } from './sockets.ts'
import type { Runtime, Target, TlsProxy } from './variant.ts'

/*
 * Parameters that only some variants have a use for: neither a number of the plan nor a line of a
 * file follows from them elsewhere. Whoever gives one is told so. What stands in no table here is
 * used by every variant.
 */

const placedOn =
  (...placements: readonly string[]) =>
  ({ profile }: Target) =>
    placements.includes(profile.placement)
const isKubernetes = ({ id }: Target) => id === 'kubernetes'
const onHost = ({ proxyPlacement }: Target) => proxyPlacement === 'host'
const isPython = ({ profile }: Runtime) => profile.language === 'python'

const byTarget: Partial<Record<ParameterName, (target: Target) => boolean>> = {
  replicas: placedOn('cluster', 'provider'),
  reservecpu: placedOn('cluster'),
  cores: placedOn('host', 'cluster'),
  ram: placedOn('host', 'cluster'),
  reserve: placedOn('host', 'cluster'),
  edge: placedOn('host', 'cluster'),
  egress: ({ profile }) => profile.closesEgress === true,
  // Render builds its own from the repository
  image: (target) => !onHost(target) && target.id !== 'render',
  path: onHost,
  namespace: isKubernetes,
  class: isKubernetes,
  k8s: isKubernetes,
  systemd: ({ id }) => id === 'systemd',
}

const byProxy: Partial<Record<ParameterName, (proxy: TlsProxy, target: Target) => boolean>> = {
  email: ({ id }) => id !== 'none' && id !== 'provider',
  nginx: ({ id }, target) => id === 'nginx' && onHost(target),
}

const byRuntime: Partial<Record<ParameterName, (runtime: Runtime) => boolean>> = {
  handler: ({ profile }) => profile.threadPool !== null,
  python: isPython,
  deps: isPython,
}

/** systemd opens a Unix socket for the app where app and proxy can use one. */
const isOnPort = ({ id }: Target, proxy: TlsProxy, runtime: Runtime) =>
  id !== 'systemd' || !sharedSockets(runtime, proxy).includes('descriptor')

const entries = <V>(table: Partial<Record<ParameterName, V>>) =>
  Object.entries(table) as [ParameterName, V][]
const ofTargets = entries(byTarget)
const ofProxies = entries(byProxy)
const ofRuntimes = entries(byRuntime)

/** What the chosen variants have no use for, each with the choice that makes it so. */
export function unusedOf(target: Target, proxy: TlsProxy, runtime: Runtime): Unused[] {
  const unused: Unused[] = []
  for (const [param, uses] of ofTargets) {
    if (!uses(target)) unused.push({ param, because: `target=${target.id}` })
  }
  for (const [param, uses] of ofProxies) {
    const here = target.proxies.length > 1 ? `&proxy=${proxy.id}` : ''
    if (!uses(proxy, target)) unused.push({ param, because: `target=${target.id}${here}` })
  }
  for (const [param, uses] of ofRuntimes) {
    if (!uses(runtime)) unused.push({ param, because: `runtime=${runtime.id}` })
  }
  if (!isOnPort(target, proxy, runtime)) {
    const because = `target=${target.id}&proxy=${proxy.id}&runtime=${runtime.id}`
    unused.push({ param: 'port', because })
  }
  return unused
}
