import type { Deployment } from '@plimsoll/schemas/deployment'
import { cacheDirectory, temporaryMiB } from '../../containers/app-user.ts'
import { containerEnvironment } from '../../containers/environment.ts'
import { healthCommand } from '../../containers/health-command.ts'
import { secretsPath } from '../../containers/secrets-example.ts'
import { commented, type YamlData } from '../../format/yaml.ts'
import { replicas } from './names.ts'

type Mapping = { [key: string]: YamlData }

const restartSeconds = 5

/** No rights that it was not given. Swarm has no way to say no-new-privileges. */
export const hardening = (capabilities: readonly string[]): Mapping => ({
  init: true,
  read_only: true,
  cap_drop: ['ALL'],
  cap_add: capabilities.length > 0 ? capabilities : undefined,
})

/** The local driver rotates and compresses; json-file keeps all for ever unless told otherwise. */
export const logging: YamlData = {
  driver: 'local',
  options: { 'max-size': '20m', 'max-file': '5' },
}

/** What the app's tasks and the steps before them have in common. */
export function appContainer(deployment: Deployment, secretsDirectory: string): Mapping {
  const { image, plan, secrets } = deployment
  const environment = containerEnvironment(deployment)
  return {
    image,
    environment: Object.keys(environment).length > 0 ? environment : undefined,
    env_file: secrets.length > 0 ? [`${secretsDirectory}${secretsPath(deployment)}`] : undefined,
    ...hardening([]),
    // memory of the container, as all tmpfs is: so it is small, and bounded
    tmpfs: [`/tmp:size=${temporaryMiB}m,mode=1777`],
    volumes: plan.request.cacheMiB > 0 ? [`cache:${cacheDirectory}`] : undefined,
    logging,
  }
}

/** What a task may hold, and what the scheduler keeps free for it. */
export function resourcesOf({ resources }: Deployment): YamlData {
  const memory = `${resources.limitMiB}M`
  return {
    // no limit of CPU: it would throttle a burst that the cores could carry
    limits: commented(
      { memory },
      'Hard limit of all processes of a task together; the ledger is in plan.json.',
    ),
    reservations: commented(
      { cpus: String(resources.cpuRequestCores), memory },
      'Equal to the limit of memory, so that a node is never promised twice.',
    ),
  }
}

export function appServiceOf(
  deployment: Deployment,
  labels: Readonly<Record<string, string>>,
): Mapping {
  const { plan, units, connections } = deployment
  const { killSeconds, startupSeconds } = plan.timeouts
  const { image, ...container } = appContainer(deployment, '')
  return {
    image,
    command: units[0]!.command,
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
    ...container,
    networks: ['app'],
    deploy: {
      mode: 'replicated',
      replicas: replicas(deployment),
      placement: {
        max_replicas_per_node: commented(
          plan.workersPerServer,
          'What a node has room for, a task of a rolling update included.',
        ),
        preferences: [{ spread: 'node.id' }],
      },
      resources: resourcesOf(deployment),
      restart_policy: commented(
        { condition: 'any', delay: `${restartSeconds}s` },
        'Also after exit 0; there is no end to it, but an update that fails is rolled back.',
      ),
      update_config: commented(
        {
          parallelism: 1,
          order: 'start-first',
          monitor: `${startupSeconds}s`,
          failure_action: 'rollback',
        },
        'A new task is healthy before an old one stops: the surge line of the ledger.',
      ),
      rollback_config: { parallelism: 1, order: 'start-first', monitor: `${startupSeconds}s` },
      labels,
    },
  }
}
