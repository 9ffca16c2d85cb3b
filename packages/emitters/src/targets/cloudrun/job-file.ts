import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { stepsSeconds } from '../../containers/steps-limits.ts'
import { commented } from '../../format/yaml.ts'
import { jobOrigins, providerFile } from '../../providers/origins.ts'
import { hasSteps, stepsArgv, stepsName } from '../../providers/steps.ts'
import { containerBase } from './container.ts'

export const jobPath = 'cloudrun/job.yaml'

export function jobFiles(deployment: Deployment): BundleFile[] {
  if (!hasSteps(deployment)) return []
  return [
    providerFile(
      deployment,
      jobPath,
      {
        apiVersion: 'run.googleapis.com/v1',
        kind: 'Job',
        metadata: { name: stepsName(deployment.name) },
        spec: {
          template: {
            spec: {
              taskCount: 1,
              parallelism: 1,
              template: {
                spec: {
                  maxRetries: commented(
                    0,
                    'Never tried again by itself: a person looks at a failed step.',
                  ),
                  timeoutSeconds: stepsSeconds,
                  containers: [
                    { name: 'previous-steps', ...containerBase(deployment, stepsArgv(deployment)) },
                  ],
                },
              },
            },
          },
        },
      },
      jobOrigins,
    ),
  ]
}
