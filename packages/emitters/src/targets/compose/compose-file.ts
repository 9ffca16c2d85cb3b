import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment, ProxyContainer } from '@plimsoll/schemas/deployment'
import { cacheNote } from '../../containers/cache-note.ts'
import { networkOf } from '../../containers/network.ts'
import { stepsNeeded, stepsService } from '../../containers/steps-leader.ts'
import { bundleFile } from '../../file.ts'
import {
  anchored,
  commented,
  escapeDollar,
  mapTexts,
  merged,
  type YamlData,
  yamlText,
} from '../../format/yaml.ts'
import { appContainer, appService, buildOf, placed } from './app-service.ts'
import { composeOrigins } from './origins.ts'
import { proxyServices } from './proxy-service.ts'
import { stepsOf } from './steps-service.ts'

type Mapping = { [key: string]: YamlData }

export const composePath = 'compose.yaml'

/** `app`, or `app-1` to `app-n` where the proxy spreads over containers. */
export const appServiceNames = ({ units }: Deployment): string[] =>
  units.length === 1 ? ['app'] : units.map((_, index) => `app-${index + 1}`)

/** The project: app, proxy and what runs before, in one network of which only the proxy is seen. */
export function composeFile(
  deployment: Deployment,
  proxy: ProxyContainer | null,
  proxyFiles: readonly BundleFile[],
): BundleFile {
  const { name, head } = deployment
  const network = networkOf(name)
  const names = appServiceNames(deployment)
  const data: YamlData = {
    name,
    'x-app': names.length > 1 ? anchored('app', appService(deployment)) : undefined,
    services: {
      ...(stepsNeeded(deployment)
        ? { [stepsService]: stepsOf(deployment, appContainer(deployment)) }
        : {}),
      ...appServices(deployment, names),
      ...(proxy ? proxyServices(deployment, proxy, proxyFiles, names) : {}),
    },
    networks: {
      app: commented(
        {
          ipam: {
            config: [
              {
                subnet: network.subnet,
                ip_range: network.dynamicRange,
                gateway: proxy ? undefined : network.gateway,
              },
            ],
          },
        },
        'Fixed, so that the app can trust the one address of the proxy. Where the subnet is taken,',
        'change it here, in each ipv4_address, in --forwarded-allow-ips and for the upstreams.',
      ),
    },
    volumes: volumesOf(deployment, proxy),
  }
  return bundleFile(head, {
    path: composePath,
    language: 'yaml',
    text: yamlText(mapTexts(data, escapeDollar)),
    rules: composeOrigins(deployment),
  })
}

/** Without a proxy the app answers on this machine. */
const published = ({ proxy, plan }: Deployment): Mapping =>
  proxy === 'none' ? { ports: [`127.0.0.1:${plan.request.port}:${plan.request.port}`] } : {}

/** Where there are several, what they share is said once, and the image is built once. */
function appServices(deployment: Deployment, names: readonly string[]): Mapping {
  const placements = names.map((_, index) => placed(deployment, index))
  const build = buildOf()
  if (names.length === 1) {
    return {
      app: { ...appService(deployment), build, ...published(deployment), networks: placements[0] },
    }
  }
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      merged('app', { build: index === 0 ? build : undefined, networks: placements[index] }),
    ]),
  )
}

function volumesOf(deployment: Deployment, proxy: ProxyContainer | null): YamlData {
  const containers = proxy ? [proxy, ...proxy.companions] : []
  const ofProxy = containers.flatMap((one) => one.volumes.map(({ name }) => name))
  const volumes = {
    ...(deployment.plan.request.cacheMiB > 0
      ? { cache: commented({}, ...cacheNote(deployment)) }
      : {}),
    ...Object.fromEntries(ofProxy.map((name) => [name, {}])),
  }
  return Object.keys(volumes).length > 0 ? volumes : undefined
}
