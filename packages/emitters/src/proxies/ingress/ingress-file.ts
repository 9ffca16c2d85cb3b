import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { controllerOf } from '../../cluster/classes.ts'
import { hstsSeconds, sendsHsts } from '../../cluster/hsts.ts'
import { certificateSecret, hasIssuer } from '../../cluster/issuer.ts'
import { type Manifest, manifestFile, metadataOf } from '../../cluster/manifest.ts'
import { annotationsOf } from './annotations.ts'
import { ingressOrigins } from './origins.ts'

export const ingressPath = 'k8s/80-ingress.yaml'

/** The way from the controller to the app. */
export function ingressFile(deployment: Deployment): BundleFile {
  const { name, className, site, upstreams } = deployment
  const upstream = upstreams[0]!
  if (upstream.kind !== 'tcp') throw new Error('an Ingress forwards to a Service')
  const annotations = annotationsOf(deployment)
  const ingress: Manifest = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: metadataOf(deployment, Object.keys(annotations).length > 0 ? { annotations } : {}),
    spec: {
      ingressClassName: className,
      tls: hasIssuer(deployment)
        ? [{ hosts: [site.domain], secretName: certificateSecret(name) }]
        : undefined,
      rules: [
        {
          host: site.domain ?? undefined,
          http: {
            paths: [
              {
                path: '/',
                pathType: 'Prefix',
                backend: { service: { name: upstream.host, port: { number: upstream.port } } },
              },
            ],
          },
        },
      ],
    },
  }
  return manifestFile(
    deployment,
    ingressPath,
    needsMiddleware(deployment) ? [ingress, middleware(deployment)] : [ingress],
    ingressOrigins,
  )
}

/** Traefik sets headers by a resource of its own. */
const needsMiddleware = (deployment: Deployment): boolean =>
  sendsHsts(deployment) && controllerOf('ingress', deployment.plan.request).id === 'traefik'

const middleware = (deployment: Deployment): Manifest => ({
  apiVersion: 'traefik.io/v1alpha1',
  kind: 'Middleware',
  metadata: metadataOf(deployment, { name: `${deployment.name}-hsts` }),
  spec: { headers: { stsSeconds: hstsSeconds } },
})
