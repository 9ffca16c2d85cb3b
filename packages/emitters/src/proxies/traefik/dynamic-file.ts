import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { hasCertificate } from '../../certificate.ts'
import { bundleFile } from '../../file.ts'
import { type YamlData, yamlText } from '../../format/yaml.ts'
import { paths } from './layout.ts'
import { dynamicOrigins } from './origins.ts'
import {
  balancing,
  entryPoint,
  middlewareNames,
  middlewares,
  routerTls,
  rule,
  serverUrl,
  tlsOptions,
  transport,
} from './route.ts'

/** The site: Traefik takes a changed file without a restart. */
export function dynamicFile(deployment: Deployment): BundleFile {
  const { upstreams } = deployment
  return fileOf(deployment, {
    http: {
      routers: {
        app: {
          rule: rule(deployment),
          entryPoints: [entryPoint(deployment)],
          middlewares: middlewareNames(deployment),
          service: 'app',
          tls: routerTls(deployment),
        },
      },
      middlewares: middlewares(deployment),
      services: {
        app: {
          loadBalancer: {
            ...balancing(deployment, upstreams.length > 1),
            serversTransport: 'app',
            servers: upstreams.map((upstream) => ({ url: serverUrl(upstream) })),
          },
        },
      },
      serversTransports: { app: transport(deployment) },
    },
    tls: tlsOf(deployment),
  })
}

/** What labels of a service can't say. */
export const sharedFile = (deployment: Deployment): BundleFile =>
  fileOf(deployment, {
    http: { serversTransports: { app: transport(deployment) } },
    tls: tlsOf(deployment),
  })

const tlsOf = (deployment: Deployment): YamlData =>
  hasCertificate(deployment) ? { options: { default: tlsOptions } } : undefined

const fileOf = (deployment: Deployment, data: YamlData): BundleFile =>
  bundleFile(deployment.head, {
    path: paths.dynamic,
    language: 'yaml',
    text: yamlText(data),
    rules: dynamicOrigins,
  })
