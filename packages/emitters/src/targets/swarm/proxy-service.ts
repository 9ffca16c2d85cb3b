import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment, ProxyContainer } from '@plimsoll/schemas/deployment'
import { shortHash } from '../../containers/hash.ts'
import { commented, type YamlData } from '../../format/yaml.ts'
import { hardening, logging } from './app-service.ts'
import { edgeLabel } from './names.ts'

type Mapping = { [key: string]: YamlData }

/** Below this, what the plan reserves is no measure for the proxy. */
const leastMiB = 128

const configName = (source: string): string =>
  source.replace(/\.\w+$/, '').replace(/[^a-z0-9]+/g, '-')

/** Files of the bundle as configs of Swarm, which can't change: a new text gets a new name. */
export const proxyConfigs = (
  { name }: Deployment,
  { mounts }: ProxyContainer,
  files: readonly BundleFile[],
): Mapping =>
  Object.fromEntries(
    mounts.map(({ source }) => {
      const text = files.find(({ path }) => path === source)?.text ?? ''
      const config = configName(source)
      return [config, { name: `${name}-${config}-${shortHash(text)}`, file: `./${source}` }]
    }),
  )

export function proxyServiceOf(deployment: Deployment, container: ProxyContainer): Mapping {
  const { plan, site, connections } = deployment
  const reserveMiB = Math.floor(plan.request.reserveMiB)
  const isEdge = site.tls === 'edge'
  return {
    image: container.image,
    ...hardening(container.capabilities),
    ports: commented(
      container.ports.map((port) => ({
        target: port,
        published: port,
        protocol: 'tcp',
        mode: 'host',
      })),
      'On the node itself: through the routing mesh every client would have the same address.',
    ),
    configs: container.mounts.map(({ source, target }) => ({
      source: configName(source),
      target,
    })),
    tmpfs: container.tmpfs,
    volumes: [
      // it reads there which tasks there are: whoever can write to it owns the swarm
      '/var/run/docker.sock:/var/run/docker.sock:ro',
      ...container.volumes.map(({ name, target }) => `${name}:${target}`),
    ],
    healthcheck: container.healthCommand
      ? { test: ['CMD', ...container.healthCommand], interval: '10s', timeout: '5s', retries: 3 }
      : undefined,
    ulimits: { nofile: 2 * connections.proxyConnections },
    stop_grace_period: `${plan.timeouts.killSeconds}s`,
    logging,
    networks: ['app'],
    deploy: {
      ...(isEdge
        ? {
            mode: commented('global', 'On each manager; the edge in front spreads over them.'),
            placement: { constraints: ['node.role == manager'] },
          }
        : {
            mode: 'replicated',
            replicas: 1,
            placement: {
              constraints: commented(
                ['node.role == manager', `node.labels.${edgeLabel(deployment)} == true`],
                'Where the name of the site leads, and where the certificates are kept.',
              ),
            },
          }),
      resources: reserveMiB >= leastMiB ? { limits: { memory: `${reserveMiB}M` } } : undefined,
      restart_policy: { condition: 'any', delay: '5s' },
      update_config: commented(
        { parallelism: 1, order: 'stop-first' },
        'A port of the node has but one owner.',
      ),
    },
  }
}
