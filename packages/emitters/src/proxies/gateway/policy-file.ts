import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { controllerOf } from '../../cluster/classes.ts'
import { type Manifest, manifestFile, metadataOf } from '../../cluster/manifest.ts'
import { commented } from '../../format/yaml.ts'
import { policyOrigins } from './origins.ts'

export const policyPath = 'k8s/82-backendtrafficpolicy.yaml'

export const hasPolicy = ({ plan }: Deployment): boolean =>
  controllerOf('gateway', plan.request).id === 'envoy'

/** What the Gateway API leaves to the controller, for Envoy Gateway. */
export function policyFiles(deployment: Deployment): BundleFile[] {
  if (!hasPolicy(deployment)) return []
  const { name, plan, admitted } = deployment
  const pods = plan.scaling?.maxReplicas ?? plan.workers
  const admittedInAll = pods * admitted.perUpstream
  const manifest: Manifest = {
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'BackendTrafficPolicy',
    metadata: metadataOf(deployment),
    spec: {
      targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name }],
      loadBalancer: commented(
        { type: 'LeastRequest' },
        'The less busy of two pods drawn at random: the latency of the plan counts on it.',
      ),
      timeout: {
        http: commented(
          { connectionIdleTimeout: `${plan.timeouts.upstreamIdleSeconds}s` },
          `Shorter than the app's ${plan.timeouts.keepAliveSeconds} s: a connection is never used as it closes.`,
        ),
      },
      circuitBreaker: commented(
        {
          maxConnections: admittedInAll,
          maxParallelRequests: admittedInAll,
          maxPendingRequests: admittedInAll,
        },
        `${admitted.perUpstream} a pod, for ${pods} of them; more waits here and not in the app.`,
      ),
    },
  }
  return [manifestFile(deployment, policyPath, [manifest], policyOrigins)]
}
