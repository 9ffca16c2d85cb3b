import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment, ProxyPart } from '@plimsoll/schemas/deployment'
import { cacheNote } from '../../containers/cache-note.ts'
import { networkOf } from '../../containers/network.ts'
import { stepsCommand } from '../../containers/steps-command.ts'
import { stepsNeeded } from '../../containers/steps-leader.ts'
import { bundleFile } from '../../file.ts'
import { commented, escapeDollar, mapTexts, type YamlData, yamlText } from '../../format/yaml.ts'
import { appContainer, appServiceOf, resourcesOf } from './app-service.ts'
import { stackPath, stepsPath } from './names.ts'
import { stackOrigins } from './origins.ts'
import { proxyConfigs, proxyServiceOf } from './proxy-service.ts'

/** The stack: app and proxy in one network. No key that Swarm would leave out without a word. */
export function stackFile(deployment: Deployment, { container, labels, files }: ProxyPart) {
  if (container === null || labels === undefined) {
    throw new Error(`${deployment.proxy} does not find the tasks of a swarm`)
  }
  const { plan, name } = deployment
  const volumes = {
    ...(plan.request.cacheMiB > 0 ? { cache: commented({}, ...cacheNote(deployment)) } : {}),
    ...Object.fromEntries(container.volumes.map((volume) => [volume.name, {}])),
  }
  return yamlFile(deployment, stackPath, {
    services: {
      app: appServiceOf(deployment, labels),
      [container.name]: proxyServiceOf(deployment, container),
    },
    networks: {
      app: commented(
        {
          driver: 'overlay',
          ipam: { config: [{ subnet: networkOf(name).subnet }] },
        },
        'Fixed, so that the app can trust it: proxy and app alone are in it. Where it is taken,',
        'change it here and in --forwarded-allow-ips.',
      ),
    },
    configs: proxyConfigs(deployment, container, files),
    volumes: Object.keys(volumes).length > 0 ? volumes : undefined,
  })
}

/** The steps as a job: one task that ends, and is not tried again. */
export function stepsFiles(deployment: Deployment): BundleFile[] {
  if (!stepsNeeded(deployment)) return []
  const { image, ...container } = appContainer(deployment, '../')
  return [
    yamlFile(deployment, stepsPath, {
      services: {
        run: {
          image,
          command: stepsCommand(deployment.before.commands),
          ...container,
          deploy: {
            mode: 'replicated-job',
            replicas: 1,
            resources: resourcesOf(deployment),
            restart_policy: commented(
              { condition: 'none' },
              'A step that failed is for a person to look at.',
            ),
          },
        },
      },
      // the volume of the app
      volumes:
        deployment.plan.request.cacheMiB > 0
          ? { cache: { name: `${deployment.name}_cache` } }
          : undefined,
    }),
  ]
}

const yamlFile = (deployment: Deployment, path: string, data: YamlData): BundleFile =>
  bundleFile(deployment.head, {
    path,
    language: 'yaml',
    text: yamlText(mapTexts(data, escapeDollar)),
    rules: stackOrigins(deployment),
  })
