import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment, ProxyContainer } from '@plimsoll/schemas/deployment'
import { readPart, shortHash } from '../../containers/hash.ts'
import { networkOf } from '../../containers/network.ts'
import { commented, type YamlData } from '../../format/yaml.ts'
import { hardening, logging } from './hardening.ts'

type Mapping = { [key: string]: YamlData }

/** Below this, what the plan reserves is no measure for the proxy. */
const leastMiB = 128

/** Services of the proxy and of what it needs beside it, by name. */
export function proxyServices(
  deployment: Deployment,
  container: ProxyContainer,
  files: readonly BundleFile[],
  appServices: readonly string[],
): Mapping {
  const companions = container.companions.map((one) => [
    one.name,
    { ...proxyContainer(deployment, one), labels: versionOf(one, files), networks: ['app'] },
  ])
  return {
    [container.name]: {
      ...proxyContainer(deployment, container),
      labels: versionOf(container, files),
      networks: { app: { ipv4_address: networkOf(deployment.name).proxyAddress } },
      depends_on: Object.fromEntries(
        appServices.map((name) => [name, { condition: 'service_healthy' }]),
      ),
    },
    ...Object.fromEntries(companions),
  }
}

/** Compose sees what a service says, not what the files that it mounts hold. */
function versionOf({ mounts }: ProxyContainer, files: readonly BundleFile[]): YamlData {
  const mounted = new Set(mounts.map(({ source }) => source))
  const texts = files.filter(({ path }) => mounted.has(path)).map(({ text }) => readPart(text))
  return commented(
    { 'plimsoll.files': shortHash(texts.join('\n')) },
    'Changes with the mounted files, so that `up` replaces the container.',
  )
}

function proxyContainer(deployment: Deployment, container: ProxyContainer): Mapping {
  const { plan, site, connections } = deployment
  const reserveMiB = Math.floor(plan.request.reserveMiB)
  // without a certificate nothing but this machine should reach it
  const address = site.tls === 'none' ? '127.0.0.1:' : ''
  const published = [
    ...container.ports.map((port) => `${address}${port}:${port}`),
    ...container.localPorts.map((port) => `127.0.0.1:${port}:${port}`),
  ]
  const mounts = [
    ...container.mounts.map(({ source, target }) => `./${source}:${target}:ro`),
    ...container.volumes.map(({ name, target }) => `${name}:${target}`),
  ]
  return {
    image: container.image,
    entrypoint: container.entrypoint ?? undefined,
    command: container.command ?? undefined,
    user: container.user ?? undefined,
    restart: 'unless-stopped',
    ports: published.length > 0 ? published : undefined,
    ...hardening(container.capabilities),
    tmpfs: container.tmpfs.length > 0 ? container.tmpfs : undefined,
    volumes: mounts.length > 0 ? mounts : undefined,
    healthcheck: container.healthCommand
      ? { test: ['CMD', ...container.healthCommand], interval: '10s', timeout: '5s', retries: 3 }
      : undefined,
    ulimits: container.ports.length > 0 ? { nofile: 2 * connections.proxyConnections } : undefined,
    deploy:
      reserveMiB >= leastMiB ? { resources: { limits: { memory: `${reserveMiB}M` } } } : undefined,
    stop_grace_period: container.ports.length > 0 ? `${plan.timeouts.killSeconds}s` : undefined,
    logging,
  }
}
