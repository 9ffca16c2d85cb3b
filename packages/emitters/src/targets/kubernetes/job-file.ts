import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { labelsOf, type Manifest, manifestFile, metadataOf } from '../../cluster/manifest.ts'
import { shortHash } from '../../containers/hash.ts'
import { stepsCommand } from '../../containers/steps-command.ts'
import { stepsSeconds } from '../../containers/steps-limits.ts'
import { commented } from '../../format/yaml.ts'
import { containerBase, podBase } from './container.ts'
import { jobExemptions } from './exemptions.ts'
import { clusterOrigins } from './origins.ts'
import { paths } from './paths.ts'

/** Steps that must run exactly once are a Job. */
export const hasJob = ({ before }: Deployment): boolean => before.once && before.commands.length > 0

/** Name of what the Job's pods are selected by. */
export const stepsName = (name: string) => `${name}-steps`

/** The same image and commands are the same Job, which runs once. */
export const jobName = ({ name, image, before }: Deployment): string =>
  `${stepsName(name)}-${shortHash(JSON.stringify([image, before.commands]))}`

const keptSeconds = 7 * 24 * 3600

export function jobFiles(deployment: Deployment): BundleFile[] {
  if (!hasJob(deployment)) return []
  const name = jobName(deployment)
  const labels = labelsOf(stepsName(deployment.name), name)
  const manifest: Manifest = {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: metadataOf(deployment, {
      name,
      labels,
      annotations: jobExemptions,
    }),
    spec: {
      activeDeadlineSeconds: commented(stepsSeconds, 'A step that takes longer hangs.'),
      backoffLimit: commented(0, 'Never tried again by itself: a person looks at a failed step.'),
      completions: 1,
      parallelism: 1,
      ttlSecondsAfterFinished: commented(keptSeconds, 'While it is kept it does not run again.'),
      template: {
        metadata: { labels },
        spec: {
          ...podBase(deployment),
          restartPolicy: 'Never',
          containers: [
            {
              name: 'previous-steps',
              ...containerBase(deployment, stepsCommand(deployment.before.commands)),
            },
          ],
        },
      },
    },
  }
  return [manifestFile(deployment, paths.job, [manifest], clusterOrigins(deployment))]
}
