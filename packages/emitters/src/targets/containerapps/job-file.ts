import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { stepsSeconds } from '../../containers/steps-limits.ts'
import { commented } from '../../format/yaml.ts'
import { jobOrigins, providerFile } from '../../providers/origins.ts'
import { hasSteps, stepsArgv } from '../../providers/steps.ts'
import { containerBase, identityOf, secretsOf, toBeSet } from './container.ts'

export const jobPath = 'containerapps/job.yaml'

export function jobFiles(deployment: Deployment): BundleFile[] {
  if (!hasSteps(deployment)) return []
  return [
    providerFile(
      deployment,
      jobPath,
      {
        type: 'Microsoft.App/jobs',
        identity: identityOf(deployment),
        properties: {
          environmentId: toBeSet,
          workloadProfileName: 'Consumption',
          configuration: {
            triggerType: 'Manual',
            manualTriggerConfig: { parallelism: 1, replicaCompletionCount: 1 },
            replicaRetryLimit: commented(
              0,
              'Never tried again by itself: a person looks at a failed step.',
            ),
            replicaTimeout: stepsSeconds,
            secrets: secretsOf(deployment),
          },
          template: {
            containers: [
              { name: 'previous-steps', ...containerBase(deployment, stepsArgv(deployment)) },
            ],
          },
        },
      },
      jobOrigins,
    ),
  ]
}
