import type { Deployment } from '@plimsoll/schemas/deployment'
import { appUserId, cacheDirectory, temporaryMiB } from '../../containers/app-user.ts'
import { containerEnvironment } from '../../containers/environment.ts'
import { commented, escapeDollar, type YamlData } from '../../format/yaml.ts'

type Mapping = { [key: string]: YamlData }

/** The Secret that the operator makes from the file of secrets. */
export const secretName = (name: string) => `${name}-secrets`

/** Room for the container's own log and layer beside what it mounts. */
const logsMiB = 128

/** Cores as Kubernetes writes them. */
const cpuQuantity = (cores: number) =>
  Number.isInteger(cores) ? String(cores) : `${Math.round(cores * 1000)}m`

/** What the app's container and those of the steps before it have in common. */
export function containerBase(deployment: Deployment, command: readonly string[]): Mapping {
  const { image, plan, resources } = deployment
  const { cacheMiB } = plan.request
  const storage = `${Math.ceil(cacheMiB) + temporaryMiB + logsMiB}Mi`
  const environment = environmentOf(deployment)
  return {
    image,
    imagePullPolicy: 'Always',
    command: command.map(escapeDollar),
    env: environment.length > 0 ? environment : undefined,
    resources: commented(
      {
        requests: {
          cpu: cpuQuantity(resources.cpuRequestCores),
          memory: `${resources.limitMiB}Mi`,
          'ephemeral-storage': storage,
        },
        limits: { memory: `${resources.limitMiB}Mi`, 'ephemeral-storage': storage },
      },
      'No limit of CPU: it would throttle a burst that the node could carry.',
    ),
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      runAsNonRoot: true,
      runAsUser: appUserId,
      runAsGroup: appUserId,
      capabilities: { drop: ['ALL'] },
      seccompProfile: { type: 'RuntimeDefault' },
    },
    volumeMounts: [
      { name: 'tmp', mountPath: '/tmp' },
      ...(cacheMiB > 0 ? [{ name: 'cache', mountPath: cacheDirectory }] : []),
    ],
  }
}

function environmentOf(deployment: Deployment): YamlData[] {
  const values = Object.entries(containerEnvironment(deployment)).map(([name, value]) => ({
    name,
    value: escapeDollar(value),
  }))
  const secrets = deployment.secrets.map((name) => ({
    name,
    valueFrom: { secretKeyRef: { name: secretName(deployment.name), key: name } },
  }))
  return [...values, ...secrets]
}

/** What pods of the app and of the steps before it have in common. */
export function podBase({ name, plan }: Deployment): Mapping {
  const { cacheMiB } = plan.request
  return {
    serviceAccountName: name,
    automountServiceAccountToken: false,
    // a Service called API would set API_PORT, which programs take for their own
    enableServiceLinks: false,
    securityContext: {
      runAsNonRoot: true,
      runAsUser: appUserId,
      runAsGroup: appUserId,
      fsGroup: appUserId,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    volumes: [
      { name: 'tmp', emptyDir: { sizeLimit: `${temporaryMiB}Mi` } },
      ...(cacheMiB > 0
        ? [{ name: 'cache', emptyDir: { sizeLimit: `${Math.ceil(cacheMiB)}Mi` } }]
        : []),
    ],
  }
}
