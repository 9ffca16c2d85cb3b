import type { Deployment } from '@plimsoll/schemas/deployment'
import { containerEnvironment } from '../../containers/environment.ts'
import { commented, type YamlData } from '../../format/yaml.ts'

/** Secret of Secret Manager that holds a variable. */
export const secretName = (name: string, variable: string) => `${name}-${variable}`

/** What the service's container and the job's have in common. */
export function containerBase(
  deployment: Deployment,
  command: readonly string[],
): { [key: string]: YamlData } {
  const { name, image, secrets, plan } = deployment
  const environment = Object.entries(containerEnvironment(deployment))
    // the platform sets it to the container's port and lets nobody else
    .filter(([variable]) => variable !== 'PORT')
    .map(([variable, value]): YamlData => ({ name: variable, value }))
  const fromSecrets = secrets.map(
    (variable): YamlData => ({
      name: variable,
      valueFrom: { secretKeyRef: { name: secretName(name, variable), key: 'latest' } },
    }),
  )
  const env = [...environment, ...fromSecrets]
  return {
    image,
    command,
    env: env.length > 0 ? env : undefined,
    resources: commented(
      { limits: { cpu: String(plan.tier?.cores), memory: `${plan.tier?.memoryMiB}Mi` } },
      `The smallest size that holds the limit of ${plan.memory.limitMiB} MiB.`,
    ),
  }
}
