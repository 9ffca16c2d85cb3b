import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { hstsSeconds, sendsHsts } from '../../cluster/hsts.ts'
import { hasIssuer } from '../../cluster/issuer.ts'
import { type Manifest, manifestFile, metadataOf } from '../../cluster/manifest.ts'
import { commented } from '../../format/yaml.ts'
import { routeOrigins } from './origins.ts'

export const routePath = 'k8s/81-httproute.yaml'

/** The way to the app and, where there is HTTPS, the redirect to it. */
export function routeFile(deployment: Deployment): BundleFile {
  const { plan, upstreams } = deployment
  const upstream = upstreams[0]!
  if (upstream.kind !== 'tcp') throw new Error('a Gateway forwards to a Service')
  const secure = hasIssuer(deployment)
  const hsts = {
    type: 'ResponseHeaderModifier',
    responseHeaderModifier: {
      set: [{ name: 'Strict-Transport-Security', value: `max-age=${hstsSeconds}` }],
    },
  }
  const route: Manifest = {
    ...head(deployment, deployment.name),
    spec: {
      ...attachment(deployment, secure ? 'https' : 'http'),
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: '/' } }],
          filters: sendsHsts(deployment) ? [hsts] : undefined,
          timeouts: commented(
            { request: `${plan.timeouts.readSeconds}s` },
            'Longest that a request may take, its wait for a pod included.',
          ),
          backendRefs: [{ name: upstream.host, port: upstream.port }],
        },
      ],
    },
  }
  const redirect: Manifest = {
    ...head(deployment, `${deployment.name}-redirect`),
    spec: {
      ...attachment(deployment, 'http'),
      rules: [
        {
          filters: [
            {
              type: 'RequestRedirect',
              requestRedirect: { scheme: 'https', statusCode: 301 },
            },
          ],
        },
      ],
    },
  }
  return manifestFile(deployment, routePath, secure ? [route, redirect] : [route], routeOrigins)
}

const head = (deployment: Deployment, name: string): Manifest => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: metadataOf(deployment, { name }),
})

const attachment = ({ name, site }: Deployment, listener: string): Manifest => ({
  parentRefs: [{ name, sectionName: listener }],
  hostnames: site.domain === null ? undefined : [site.domain],
})
