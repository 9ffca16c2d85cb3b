import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import {
  appSelector,
  labelsOf,
  type Manifest,
  manifestFile,
  metadataOf,
} from '../../cluster/manifest.ts'
import { stepsCommand } from '../../containers/steps-command.ts'
import { commented, type YamlData } from '../../format/yaml.ts'
import { containerBase, podBase } from './container.ts'
import { commonExemptions } from './exemptions.ts'
import { clusterOrigins } from './origins.ts'
import { paths } from './paths.ts'
import { probesOf } from './probes.ts'
import { spreadOf } from './spread.ts'

/** Kubernetes' own default; a start may take longer. */
const leastDeadlineSeconds = 600

export function deploymentFile(deployment: Deployment): BundleFile {
  const { name, plan, units, before } = deployment
  const { timeouts, scaling } = plan
  const labels = labelsOf(name)
  const repeated = before.commands.length > 0 && !before.once
  const manifest: Manifest = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadataOf(deployment, { annotations: exemptions(deployment) }),
    spec: {
      // with an autoscaler a number here would undo its work at each deployment
      replicas: scaling === null ? plan.workers : undefined,
      revisionHistoryLimit: 5,
      progressDeadlineSeconds: Math.max(
        leastDeadlineSeconds,
        timeouts.startupSeconds + timeouts.killSeconds + 60,
      ),
      strategy: commented(
        { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
        'One pod more while pods are replaced, never one fewer.',
      ),
      selector: { matchLabels: appSelector(name) },
      template: {
        metadata: { labels },
        spec: {
          ...podBase(deployment),
          terminationGracePeriodSeconds: commented(
            timeouts.killSeconds,
            `Out of the service ${timeouts.preStopSeconds} s, requests ${timeouts.gracefulSeconds} s, then the app's own end.`,
          ),
          ...spreadOf(deployment),
          initContainers: repeated ? [initContainer(deployment)] : undefined,
          containers: [
            {
              name,
              ...containerBase(deployment, units[0]!.command),
              ports: [{ name: 'http', containerPort: plan.request.port, protocol: 'TCP' }],
              ...probesOf(deployment),
              lifecycle: {
                preStop: commented(
                  { sleep: { seconds: timeouts.preStopSeconds } },
                  'Until every proxy knows that the pod is going.',
                ),
              },
            },
          ],
        },
      },
    },
  }
  return manifestFile(deployment, paths.deployment, [manifest], clusterOrigins(deployment))
}

/** Runs in each pod, since it is harmless to repeat. */
const initContainer = (deployment: Deployment): YamlData => ({
  name: 'previous-steps',
  ...containerBase(deployment, stepsCommand(deployment.before.commands)),
})

/** What a policy linter would ask for and the plan decides otherwise, each with its reason. */
const exemptions = ({ plan }: Deployment): Manifest => ({
  ...(plan.scaling === null
    ? {}
    : {
        'polaris.fairwinds.com/deploymentMissingReplicas-exempt': commented(
          'true',
          'The autoscaler says how many.',
        ),
      }),
  ...commonExemptions,
})
