import { type Reader, said, stepsIn } from './reading.ts'
import { type Data, document } from './yaml.ts'

/** Compose's variables: `$$` is a dollar sign, and no other `$` may be there. */
function interpolated(text: string): string {
  if (/(?<!\$)(\$\$)*\$(?!\$)/.test(text)) throw new Error(`a variable in ${text}`)
  return text.replaceAll('$$', '$')
}

const environmentOf = ({ environment = {} }: Data) =>
  new Map(
    Object.entries(environment as Record<string, string>).map(([name, value]): [string, string] => [
      name,
      interpolated(value),
    ]),
  )

const argvOf = (words: string[] | undefined) => words?.map(interpolated)

export const containers: readonly Reader[] = [
  {
    format: 'compose.yaml',
    writer: 'target',
    holdsTexts: true,
    reads: (path) => path === 'compose.yaml',
    read: ({ text }) => {
      const project = document(text)
      const app = project.services.app ?? project.services['app-1']
      return said({
        name: project.name,
        image: app.image,
        command: argvOf(app.command),
        environment: environmentOf(app),
        steps: stepsIn(argvOf(project.services['previous-steps']?.command)),
        health: interpolated(app.healthcheck.test.at(-1)),
      })
    },
  },
  {
    format: 'stack.yaml',
    writer: 'target',
    holdsTexts: true,
    reads: (path) => /(^|\/)stack\.yaml$/.test(path),
    read: ({ text }) => {
      const { app, run } = document(text).services
      const service = app ?? run
      const labels = Object.entries((app?.deploy.labels ?? {}) as Record<string, string>)
      const [, rule] = labels.find(([key]) => key.endsWith('.rule')) ?? []
      return said({
        image: service.image,
        command: argvOf(app?.command),
        environment: environmentOf(service),
        steps: stepsIn(argvOf(run?.command)),
        domain: rule && /^Host\(`(.*)`\)/.exec(interpolated(rule))![1]!,
      })
    },
  },
  {
    format: 'Dockerfile',
    writer: 'image',
    reads: (path) => path === 'Dockerfile',
    read: ({ text }) => ({ command: JSON.parse(/^CMD (\[.*\])$/m.exec(text)![1]!) }),
  },
]
