import type { Deployment } from '@plimsoll/schemas/deployment'
import { appUserId } from '../../containers/app-user.ts'
import { containerEnvironment } from '../../containers/environment.ts'
import { commented, type YamlData } from '../../format/yaml.ts'
import { ref, resource, sub } from './cloudformation.ts'
import { logGroup } from './stacks.ts'

/** Fargate gives a task this much disk anyway, and takes no smaller number. */
const givenGiB = 20
/** What the image and the log take of it, at a guess. */
const imageGiB = 5

type Task = {
  family: string
  container: string
  command: readonly string[]
  executionRole: YamlData
  taskRole: YamlData
  ports?: YamlData
}

/** A task of the app's image in the plan's size; `SecretArn` is a parameter of the template. */
export function taskDefinition(deployment: Deployment, task: Task): YamlData {
  const { name, image, plan, secrets, connections } = deployment
  const { tier, timeouts } = plan
  const diskGiB = Math.ceil(plan.request.cacheMiB / 1024) + imageGiB
  return resource('ECS::TaskDefinition', {
    Family: task.family,
    RequiresCompatibilities: ['FARGATE'],
    NetworkMode: 'awsvpc',
    Cpu: String(1024 * (tier?.cores ?? 0)),
    Memory: commented(
      String(tier?.memoryMiB),
      `The smallest size that holds the limit of ${plan.memory.limitMiB} MiB.`,
    ),
    EphemeralStorage: diskGiB > givenGiB ? { SizeInGiB: Math.min(200, diskGiB) } : undefined,
    ExecutionRoleArn: task.executionRole,
    TaskRoleArn: task.taskRole,
    ContainerDefinitions: [
      {
        Name: task.container,
        Image: image,
        Essential: true,
        Command: task.command,
        User: `${appUserId}:${appUserId}`,
        PortMappings: task.ports,
        Environment: Object.entries(containerEnvironment(deployment)).map(([key, value]) => ({
          Name: key,
          Value: value,
        })),
        Secrets:
          secrets.length > 0
            ? secrets.map((key) => ({ Name: key, ValueFrom: sub(`\${SecretArn}:${key}::`) }))
            : undefined,
        LinuxParameters: { InitProcessEnabled: true },
        Ulimits: [
          {
            Name: 'nofile',
            SoftLimit: connections.openFiles,
            HardLimit: connections.openFiles,
          },
        ],
        StopTimeout: commented(
          timeouts.killSeconds,
          `Requests ${timeouts.gracefulSeconds} s, then the app's own end.`,
        ),
        LogConfiguration: {
          LogDriver: 'awslogs',
          Options: {
            'awslogs-group': logGroup(name),
            'awslogs-region': ref('AWS::Region'),
            'awslogs-stream-prefix': task.container,
          },
        },
      },
    ],
  })
}
