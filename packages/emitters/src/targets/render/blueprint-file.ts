import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { containerEnvironment } from '../../containers/environment.ts'
import { shellLine } from '../../format/shell.ts'
import { commented, type YamlData } from '../../format/yaml.ts'
import { providerFile } from '../../providers/origins.ts'
import { hasSteps, stepsArgv } from '../../providers/steps.ts'

export const blueprintPath = 'render.yaml'

export function blueprintFile(deployment: Deployment): BundleFile {
  const { name, plan, site, secrets } = deployment
  const { timeouts, scaling, request, tier } = plan
  const environment = { ...containerEnvironment(deployment), PORT: String(request.port) }
  const envVars: YamlData[] = [
    ...Object.entries(environment).map(([key, value]) => ({ key, value })),
    ...secrets.map((key) => ({ key, sync: commented(false, 'Asked for when it is created.') })),
  ]
  return providerFile(deployment, blueprintPath, {
    services: [
      {
        type: 'web',
        name,
        runtime: 'docker',
        // the command is that of the image
        dockerfilePath: './deploy/Dockerfile',
        dockerContext: '.',
        plan: commented(
          tier?.name,
          `The smallest size that holds the limit of ${plan.memory.limitMiB} MiB: ${tier?.cores} CPU, ${tier?.memoryMiB} MiB.`,
        ),
        autoDeployTrigger: 'commit',
        preDeployCommand: hasSteps(deployment)
          ? commented(
              shellLine(stepsArgv(deployment)),
              'Once for each deployment, before any instance is replaced.',
            )
          : undefined,
        healthCheckPath: request.health,
        maxShutdownDelaySeconds: commented(
          timeouts.killSeconds,
          `Requests ${timeouts.gracefulSeconds} s, then the app's own end.`,
        ),
        scaling: {
          minInstances: scaling?.minReplicas,
          maxInstances: scaling?.maxReplicas,
          targetCPUPercent: scaling?.averageUtilization,
        },
        domains: site.domain === null ? undefined : [site.domain],
        envVars,
      },
    ],
  })
}
