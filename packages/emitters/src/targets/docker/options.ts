import type { Deployment, ProxyContainer } from '@plimsoll/schemas/deployment'
import { cacheDirectory, temporaryMiB } from '../../containers/app-user.ts'
import { cacheNote } from '../../containers/cache-note.ts'
import { containerEnvironment } from '../../containers/environment.ts'
import { healthCommand } from '../../containers/health-command.ts'
import { networkOf } from '../../containers/network.ts'
import { secretsPath } from '../../containers/secrets-example.ts'
import { shellLine, shellWord } from '../../format/shell.ts'
import { proxyName } from './names.ts'

/** Options of `docker run`, each a line of shell words. */
type Options = string[]

/** An option and its value, quoted. */
function option(name: string, value: string | number): string {
  const word = shellWord(String(value))
  // a comma without quotes looks like an attempt to separate the elements of an array
  return `--${name} ${word.includes(',') && !word.startsWith("'") ? `'${word}'` : word}`
}

/** Docker asks so often, and counts so many bad answers, before a container is unhealthy. */
export const health = { intervalSeconds: 10, timeoutSeconds: 5, retries: 3 } as const

const healthOptions = (command: readonly string[]): Options => [
  option('health-cmd', shellLine(command)),
  option('health-interval', `${health.intervalSeconds}s`),
  option('health-timeout', `${health.timeoutSeconds}s`),
  option('health-retries', health.retries),
]

/** Below this, what the plan reserves is no measure for the proxy. */
const leastMiB = 128

/** What every container gets: no rights it was not given, nothing of its own to write to. */
const hardening = (capabilities: readonly string[]): Options => [
  '--init',
  '--read-only',
  option('cap-drop', 'ALL'),
  ...capabilities.map((capability) => option('cap-add', capability)),
  option('security-opt', 'no-new-privileges:true'),
  option('log-driver', 'local'),
  option('log-opt', 'max-size=20m'),
  option('log-opt', 'max-file=5'),
]

/** What the app's containers and the steps before them have in common. */
export function appOptions(deployment: Deployment): Options {
  const { name, plan, secrets, resources } = deployment
  const environment = Object.entries(containerEnvironment(deployment))
  return [
    option('network', name),
    ...hardening([]),
    // memory of the container, as all tmpfs is: so it is small, and bounded
    option('tmpfs', `/tmp:size=${temporaryMiB}m,mode=1777`),
    ...(plan.request.cacheMiB > 0
      ? [
          ...cacheNote(deployment).map((line) => `# ${line}`),
          option('volume', `${name}-cache:${cacheDirectory}`),
        ]
      : []),
    '# the budget, the hard limit of all its processes together, and no swap',
    option('memory-reservation', `${resources.unitMiB}m`),
    option('memory', `${resources.limitMiB}m`),
    option('memory-swap', `${resources.limitMiB}m`),
    ...environment.map(([key, value]) => option('env', `${key}=${value}`)),
    ...(secrets.length > 0 ? [option('env-file', secretsPath(deployment))] : []),
  ]
}

/** What those of the app have beside: they serve, and come back. */
export function serviceOptions(deployment: Deployment): Options {
  const { name, plan, connections, proxy } = deployment
  const { killSeconds, startupSeconds } = plan.timeouts
  const { port } = plan.request
  return [
    option('label', `plimsoll.app=${name}`),
    '# also after exit 0: a manager whose workers fail at startup ends so',
    option('restart', 'unless-stopped'),
    option('stop-timeout', killSeconds),
    ...healthOptions(healthCommand(deployment)),
    option('health-start-period', `${startupSeconds}s`),
    option('ulimit', `nofile=${connections.openFiles}`),
    '# the kernel cuts a listen backlog at this',
    option('sysctl', `net.core.somaxconn=${connections.backlog}`),
    ...(proxy === 'none' ? [option('publish', `127.0.0.1:${port}:${port}`)] : []),
  ]
}

/** Options, image and command of a container of the proxy; the bundle's files are below `$PWD`. */
export function proxyRun(
  deployment: Deployment,
  container: ProxyContainer,
  isProxy: boolean,
): { options: Options; image: string; command: string[] } {
  const { name, plan, site, connections } = deployment
  const reserveMiB = Math.floor(plan.request.reserveMiB)
  // without a certificate nothing but this machine should reach it
  const address = site.tls === 'none' ? '127.0.0.1:' : ''
  const [entrypoint, ...entryArguments] = container.entrypoint ?? []
  return {
    options: [
      option('network', name),
      option('network-alias', container.name),
      ...(isProxy ? [option('ip', networkOf(name).proxyAddress)] : []),
      option('restart', 'unless-stopped'),
      ...hardening(container.capabilities),
      ...container.ports.map((port) => option('publish', `${address}${port}:${port}`)),
      ...container.localPorts.map((port) => option('publish', `127.0.0.1:${port}:${port}`)),
      ...container.tmpfs.map((path) => option('tmpfs', path)),
      ...container.mounts.map(
        ({ source, target }) =>
          `--mount "type=bind,source=$PWD/${source},target=${target},readonly"`,
      ),
      ...container.volumes.map((volume) =>
        option('volume', `${proxyName(deployment, volume.name)}:${volume.target}`),
      ),
      ...(container.user === null ? [] : [option('user', container.user)]),
      ...(container.healthCommand ? healthOptions(container.healthCommand) : []),
      ...(isProxy
        ? [
            option('ulimit', `nofile=${2 * connections.proxyConnections}`),
            option('stop-timeout', plan.timeouts.killSeconds),
          ]
        : []),
      ...(reserveMiB >= leastMiB ? [option('memory', `${reserveMiB}m`)] : []),
      ...(entrypoint === undefined ? [] : [option('entrypoint', entrypoint)]),
    ],
    image: container.image,
    command: [...entryArguments, ...(container.command ?? [])],
  }
}
