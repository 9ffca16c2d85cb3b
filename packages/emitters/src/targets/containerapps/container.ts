import type { Deployment } from '@plimsoll/schemas/deployment'
import { containerEnvironment } from '../../containers/environment.ts'
import { commented, type YamlData } from '../../format/yaml.ts'

type Mapping = { [key: string]: YamlData }

/** Stands where deploy.sh writes what only the subscription knows. */
export const toBeSet = 'set-by-deploy'

/** A variable's secret; names there are of lower case, so those that differ by case are numbered. */
export function secretNames(variables: readonly string[]): Map<string, string> {
  const taken = new Set<string>()
  return new Map(
    variables.map((variable) => {
      const base = `s-${variable.toLowerCase().replaceAll('_', '-')}`.replace(/-+$/, '')
      let name = base
      for (let number = 2; taken.has(name); number++) name = `${base}-${number}`
      taken.add(name)
      return [variable, name]
    }),
  )
}

/** Secrets that stay in a Key Vault and are read by a managed identity. */
export function secretsOf({ secrets }: Deployment): YamlData {
  if (secrets.length === 0) return undefined
  return [...secretNames(secrets).values()].map((name) => ({
    name,
    keyVaultUrl: `https://${toBeSet}.vault.azure.net/secrets/${name}`,
    identity: toBeSet,
  }))
}

/** The identity that reads the secrets; deploy.sh writes its id. */
export const identityOf = ({ secrets }: Deployment): YamlData =>
  secrets.length === 0
    ? undefined
    : { type: 'UserAssigned', userAssignedIdentities: { [toBeSet]: {} } }

/** What the app's container and the job's have in common. */
export function containerBase(deployment: Deployment, command: readonly string[]): Mapping {
  const { image, secrets, plan } = deployment
  const names = secretNames(secrets)
  const env: YamlData[] = [
    ...Object.entries(containerEnvironment(deployment)).map(([name, value]) => ({ name, value })),
    ...secrets.map((name) => ({ name, secretRef: names.get(name) })),
  ]
  const [program, ...args] = command
  return {
    image,
    command: [program!],
    args: args.length > 0 ? args : undefined,
    env: env.length > 0 ? env : undefined,
    resources: commented(
      { cpu: plan.tier?.cores, memory: `${(plan.tier?.memoryMiB ?? 0) / 1024}Gi` },
      `The smallest size that holds the limit of ${plan.memory.limitMiB} MiB.`,
    ),
  }
}
