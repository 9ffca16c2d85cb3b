import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { certificateSecret, hasIssuer } from '../../cluster/issuer.ts'
import { type Manifest, manifestFile, metadataOf } from '../../cluster/manifest.ts'
import { commented } from '../../format/yaml.ts'
import { gatewayOrigins } from './origins.ts'

export const gatewayPath = 'k8s/80-gateway.yaml'

/** Where requests enter: plain HTTP, and HTTPS where the certificate is issued here. */
export function gatewayFile(deployment: Deployment): BundleFile {
  const { name, className, site } = deployment
  const own = { namespaces: { from: 'Same' } }
  const secure = hasIssuer(deployment)
  const manifest: Manifest = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: metadataOf(
      deployment,
      secure ? { annotations: { 'cert-manager.io/issuer': name } } : {},
    ),
    spec: {
      gatewayClassName: className,
      listeners: [
        commented(
          {
            name: 'http',
            protocol: 'HTTP',
            port: 80,
            hostname: site.domain ?? undefined,
            allowedRoutes: own,
          },
          secure ? 'Answers challenges of the authority and redirects the rest.' : 'Plain HTTP.',
        ),
        ...(secure
          ? [
              {
                name: 'https',
                protocol: 'HTTPS',
                port: 443,
                hostname: site.domain,
                tls: { mode: 'Terminate', certificateRefs: [{ name: certificateSecret(name) }] },
                allowedRoutes: own,
              },
            ]
          : []),
      ],
    },
  }
  return manifestFile(deployment, gatewayPath, [manifest], gatewayOrigins)
}
