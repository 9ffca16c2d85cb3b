import type { Deployment } from '@plimsoll/schemas/deployment'
import { cacheDirectory, temporaryMiB } from '../../containers/app-user.ts'
import { containerEnvironment } from '../../containers/environment.ts'
import { healthCommand } from '../../containers/health-command.ts'
import { networkOf } from '../../containers/network.ts'
import { secretsPath } from '../../containers/secrets-example.ts'
import { stepsNeeded, stepsService } from '../../containers/steps-leader.ts'
import { commented, type YamlData } from '../../format/yaml.ts'
import { hardening, logging } from './hardening.ts'

type Mapping = { [key: string]: YamlData }

/** What the app's containers and the steps before them have in common. */
export function appContainer(deployment: Deployment): Mapping {
  const { image, plan, secrets, resources } = deployment
  const { cacheMiB } = plan.request
  const environment = containerEnvironment(deployment)
  return {
    image,
    environment: Object.keys(environment).length > 0 ? environment : undefined,
    env_file:
      secrets.length > 0
        ? [{ path: secretsPath(deployment), required: true, format: 'raw' }]
        : undefined,
    ...hardening([]),
    // memory of the container, as all tmpfs is: so it is small, and bounded
    tmpfs: [`/tmp:size=${temporaryMiB}m,mode=1777`],
    volumes: cacheMiB > 0 ? [`cache:${cacheDirectory}`] : undefined,
    deploy: {
      resources: {
        // no limit of CPU: it would throttle a burst that the cores could carry
        limits: commented(
          { memory: `${resources.limitMiB}M` },
          'Hard limit of all processes of the container together; the ledger is in plan.json.',
        ),
        reservations: commented(
          { memory: `${resources.unitMiB}M` },
          'The budget: what the container keeps when the server runs short.',
        ),
      },
    },
    memswap_limit: commented(
      `${resources.limitMiB}M`,
      'Equal to the limit of memory: no swap, which would turn a leak into slowness.',
    ),
    logging,
  }
}

/** How the image is built. */
export const buildOf = (): YamlData =>
  commented(
    { context: '..', dockerfile: 'deploy/Dockerfile' },
    "This folder is 'deploy' in the project of the app.",
  )

/** The service of the app, but for its address and its image's source. */
export function appService(deployment: Deployment): Mapping {
  const { plan, units, connections } = deployment
  const { killSeconds, startupSeconds } = plan.timeouts
  const { image, ...container } = appContainer(deployment)
  return {
    image,
    command: units[0]!.command,
    restart: commented(
      'unless-stopped',
      'Also after exit 0: a manager whose workers fail at startup ends so.',
    ),
    stop_grace_period: `${killSeconds}s`,
    healthcheck: {
      test: ['CMD', ...healthCommand(deployment)],
      interval: '10s',
      timeout: '5s',
      retries: 3,
      start_period: `${startupSeconds}s`,
    },
    ulimits: { nofile: connections.openFiles },
    sysctls: commented(
      { 'net.core.somaxconn': connections.backlog },
      'The kernel cuts a listen backlog at this.',
    ),
    depends_on: stepsNeeded(deployment)
      ? {
          [stepsService]: {
            condition: 'service_completed_successfully',
            // the other servers do not run them
            required: plan.servers > 1 && deployment.before.once ? false : undefined,
          },
        }
      : undefined,
    ...container,
  }
}

/** The nth container's place in the network. */
export const placed = ({ name }: Deployment, index: number): Mapping => ({
  app: { ipv4_address: networkOf(name).appAddress(index) },
})
