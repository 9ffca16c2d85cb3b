import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { edgeNetworks, hasCertificate } from '../../certificate.ts'
import { bundleFile } from '../../file.ts'
import { commented, type YamlData, yamlText } from '../../format/yaml.ts'
import { configDirectory, metricsPort, paths, resolver, stateDirectory } from './layout.ts'
import { staticOrigins } from './origins.ts'

/** Where the routes come from: a file, or labels of the services. */
export type Source = { file: true } | { swarm: { network: string } }

/** traefik.yaml: what Traefik reads when it starts. */
export function staticFile(deployment: Deployment, source: Source): BundleFile {
  const { site, head } = deployment
  const data: YamlData = {
    global: { checkNewVersion: false, sendAnonymousUsage: false },
    log: { level: 'INFO' },
    accessLog: {},
    ping: { entryPoint: 'metrics' },
    metrics: { prometheus: { entryPoint: 'metrics', addRoutersLabels: true } },
    entryPoints: {
      ...entryPoints(deployment),
      metrics: { address: metricsAddress(deployment), http: { aliasHeadersStrategy } },
    },
    certificatesResolvers:
      site.tls === 'acme'
        ? {
            [resolver]: {
              acme: {
                email: site.email ?? undefined,
                storage: `${stateDirectory}/acme.json`,
                httpChallenge: { entryPoint: 'web' },
              },
            },
          }
        : undefined,
    providers:
      'file' in source
        ? { file: { directory: `${configDirectory}/dynamic`, watch: true } }
        : {
            swarm: {
              exposedByDefault: false,
              network: source.swarm.network,
              refreshSeconds: commented(
                2,
                'Tasks that an update stopped get requests until the list is read again.',
              ),
            },
            // what labels can't say: options of TLS
            file: { directory: `${configDirectory}/dynamic` },
          },
  }
  return bundleFile(head, {
    path: paths.static,
    language: 'yaml',
    text: yamlText(data),
    rules: staticOrigins,
  })
}

/** For this machine alone; a container's port is published there only. */
const metricsAddress = ({ proxyPlacement }: Deployment) =>
  `${proxyPlacement === 'host' ? '127.0.0.1' : ''}:${metricsPort}`

/** `X_Forwarded_For` reads as `X-Forwarded-For` to some: a client shall not write either. */
const aliasHeadersStrategy = 'delete'

function entryPoints(deployment: Deployment): { [name: string]: YamlData } {
  const { site, plan, proxyPlacement } = deployment
  const timeouts = {
    respondingTimeouts: { readTimeout: `${plan.timeouts.readSeconds}s` },
    lifeCycle: { graceTimeOut: `${plan.timeouts.gracefulSeconds}s` },
  }
  if (!hasCertificate(deployment)) {
    const local = proxyPlacement === 'host' ? '127.0.0.1:8080' : ':8080'
    return {
      web: {
        address: site.tls === 'edge' ? ':80' : local,
        forwardedHeaders:
          site.tls === 'edge'
            ? commented(
                { trustedIPs: edgeNetworks, notAppendXForwardedFor: true },
                'The edge in front says who the client is. The plan does not know its address, so private',
                'ones are trusted: narrow them to its own.',
              )
            : undefined,
        http: { aliasHeadersStrategy },
        transport: timeouts,
      },
    }
  }
  return {
    web: {
      address: ':80',
      http: {
        aliasHeadersStrategy,
        redirections: { entryPoint: { to: 'websecure', scheme: 'https', permanent: true } },
      },
    },
    websecure: commented(
      { address: ':443', http: { aliasHeadersStrategy }, transport: timeouts },
      'X-Forwarded-* that a client sends are replaced: no proxy in front is trusted.',
    ),
  }
}
