import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { appSelector, type Manifest, manifestFile, metadataOf } from '../../cluster/manifest.ts'
import { commented } from '../../format/yaml.ts'
import { servicePort } from './addresses.ts'
import { clusterOrigins } from './origins.ts'
import { paths } from './paths.ts'

/** Namespace, ServiceAccount, Service and PodDisruptionBudget. */
export function plainFiles(deployment: Deployment): BundleFile[] {
  const file = (path: string, manifest: Manifest) =>
    manifestFile(deployment, path, [manifest], clusterOrigins(deployment))
  return [
    file(paths.namespace, namespaceOf(deployment)),
    file(paths.serviceAccount, {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: metadataOf(deployment),
      automountServiceAccountToken: false,
    }),
    file(paths.service, serviceOf(deployment)),
    file(paths.disruptionBudget, disruptionBudgetOf(deployment)),
  ]
}

const namespaceOf = ({ namespace, plan }: Deployment): Manifest => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: {
    name: namespace,
    labels: {
      'pod-security.kubernetes.io/enforce': 'restricted',
      'pod-security.kubernetes.io/enforce-version': `v${plan.request.k8s}`,
    },
  },
})

const serviceOf = (deployment: Deployment): Manifest => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: metadataOf(deployment),
  spec: {
    type: 'ClusterIP',
    selector: appSelector(deployment.name),
    ports: [
      { name: 'http', port: servicePort, targetPort: 'http', protocol: 'TCP', appProtocol: 'http' },
    ],
  },
})

const disruptionBudgetOf = (deployment: Deployment): Manifest => ({
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: metadataOf(deployment),
  spec: {
    maxUnavailable: commented(1, 'A node is emptied pod by pod.'),
    unhealthyPodEvictionPolicy: commented(
      'AlwaysAllow',
      'A pod that is not ready must not hold up a drain.',
    ),
    selector: { matchLabels: appSelector(deployment.name) },
  },
})
