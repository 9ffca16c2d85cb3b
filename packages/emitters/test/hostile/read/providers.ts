import { commandWords } from '@plimsoll/schemas/words'
import { parse } from 'smol-toml'
import { type Reader, said, stepsIn } from './reading.ts'
import { type Data, document, secretsOf, variablesOf } from './yaml.ts'

export const tomlOf = (text: string): Data => parse(text)

const splitLikeShell = (line: string): string[] => {
  const words = commandWords(line)
  if (words === null) throw new Error(`a shell would expand ${line}`)
  return words
}

const environmentOf = (list: Data[]) => new Map(variablesOf(list))

export const providers: readonly Reader[] = [
  {
    format: 'Cloud Run',
    writer: 'target',
    holdsTexts: true,
    reads: (path) => /^cloudrun\/(service|job)\.yaml$/.test(path),
    read: ({ path, text }) => {
      const { template } = document(text).spec
      const isJob = path.endsWith('job.yaml')
      const [container] = (isJob ? template.spec.template.spec : template.spec).containers
      return said({
        image: container.image,
        command: isJob ? undefined : container.command,
        steps: isJob ? stepsIn(container.command) : undefined,
        environment: environmentOf(container.env),
        secrets: secretsOf(container.env),
      })
    },
  },
  {
    format: 'CloudFormation',
    writer: 'target',
    holdsTexts: true,
    reads: (path) => /^ecs\/.*\.yaml$/.test(path),
    read: ({ text }) => {
      const { Task, StepsTask } = document(text).Resources
      const [container] = (Task ?? StepsTask).Properties.ContainerDefinitions
      return said({
        image: container.Image,
        command: Task === undefined ? undefined : container.Command,
        steps: Task === undefined ? stepsIn(container.Command) : undefined,
        environment: environmentOf(container.Environment),
        secrets: secretsOf(container.Secrets),
      })
    },
  },
  {
    format: 'Container Apps',
    writer: 'target',
    holdsTexts: true,
    reads: (path) => /^containerapps\/.*\.yaml$/.test(path),
    read: ({ path, text }) => {
      const [container] = document(text).properties.template.containers
      const argv = [...container.command, ...(container.args ?? [])]
      const isJob = path.endsWith('job.yaml')
      return said({
        image: container.image,
        command: isJob ? undefined : argv,
        steps: isJob ? stepsIn(argv) : undefined,
        environment: environmentOf(container.env),
        secrets: secretsOf(container.env),
      })
    },
  },
  {
    format: 'fly.toml',
    writer: 'target',
    holdsTexts: true,
    reads: (path) => path === 'fly.toml',
    read: ({ text }) => {
      const config = tomlOf(text)
      return said({
        name: config.app,
        image: config.build.image,
        command: splitLikeShell(config.processes.app),
        steps: stepsIn(splitLikeShell(config.deploy.release_command)),
        environment: new Map(Object.entries(config.env as Record<string, string>)),
        health: config.http_service.checks[0].path,
      })
    },
  },
  {
    format: 'render.yaml',
    writer: 'target',
    holdsTexts: true,
    reads: (path) => path === 'render.yaml',
    read: ({ text }) => {
      const [service] = document(text).services
      return said({
        name: service.name,
        domain: service.domains?.[0],
        steps: stepsIn(splitLikeShell(service.preDeployCommand)),
        environment: environmentOf(service.envVars),
        secrets: secretsOf(service.envVars),
        health: service.healthCheckPath,
      })
    },
  },
]
