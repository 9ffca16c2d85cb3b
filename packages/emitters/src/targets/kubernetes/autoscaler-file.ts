import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { type Manifest, manifestFile, metadataOf } from '../../cluster/manifest.ts'
import { commented } from '../../format/yaml.ts'
import { autoscalerExemptions } from './exemptions.ts'
import { clusterOrigins } from './origins.ts'
import { paths } from './paths.ts'

export function autoscalerFiles(deployment: Deployment): BundleFile[] {
  const { name, plan } = deployment
  if (plan.scaling === null) return []
  const { minReplicas, maxReplicas, averageUtilization } = plan.scaling
  const manifest: Manifest = {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: metadataOf(deployment, { annotations: autoscalerExemptions(minReplicas) }),
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
      minReplicas: commented(minReplicas, 'Carry the mean rate.'),
      maxReplicas: commented(maxReplicas, 'Carry the peak.'),
      metrics: [
        {
          type: 'Resource',
          resource: {
            name: 'cpu',
            target: {
              type: 'Utilization',
              averageUtilization: commented(
                averageUtilization,
                'The target utilisation of the plan, in per cent of the CPU request.',
              ),
            },
          },
        },
      ],
      behavior: {
        scaleUp: {
          stabilizationWindowSeconds: 0,
          policies: [
            commented(
              { type: 'Percent', value: 100, periodSeconds: scaleUpSeconds(deployment) },
              'At most twice as many in the time that a pod takes to start.',
            ),
          ],
        },
        scaleDown: {
          stabilizationWindowSeconds: 300,
          policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }],
        },
      },
    },
  }
  return [manifestFile(deployment, paths.autoscaler, [manifest], clusterOrigins(deployment))]
}

/** Between the autoscaler's own rhythm and the most that Kubernetes allows. */
const scaleUpSeconds = ({ plan }: Deployment) =>
  Math.min(1800, Math.max(15, plan.timeouts.startupSeconds))
