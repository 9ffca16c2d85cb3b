import { type Reader, type Reading, said, stepsIn } from './reading.ts'
import { type Data, documents, secretsOf, variablesOf } from './yaml.ts'

/** The container's runtime: `$$` is a dollar sign, `$(NAME)` a variable, any other `$` itself. */
function expanded(text: string): string {
  return text.replace(/\$(\$|\([^)]*\))?/g, (found, after) => {
    if (after === undefined) return found
    if (after !== '$') throw new Error(`${found} would be expanded in ${text}`)
    return '$'
  })
}

function ofPod({ containers }: Data): Reading {
  const [container] = containers
  const command = container.command.map(expanded)
  const isSteps = command[3] === 'previous-steps'
  return said({
    image: container.image,
    command: isSteps ? undefined : command,
    steps: isSteps ? stepsIn(command) : undefined,
    environment: new Map(
      variablesOf(container.env).map(([name, value]) => [name, expanded(value)]),
    ),
    secrets: secretsOf(container.env),
    health: container.readinessProbe?.httpGet.path,
  })
}

function ofResource({ kind, metadata, spec }: Data): Reading {
  switch (kind) {
    case 'Deployment':
    case 'Job':
      return { namespace: metadata.namespace, ...ofPod(spec.template.spec) }
    case 'Issuer':
      return said({ namespace: metadata.namespace, email: spec.acme?.email })
    case 'HTTPRoute':
      return said({ namespace: metadata.namespace, domain: spec.hostnames?.[0] })
    case 'Gateway':
      return said({
        name: metadata.name,
        domain: spec.listeners.find((one: Data) => one.hostname)?.hostname,
      })
    case 'Ingress':
      return said({ name: metadata.name, domain: spec.rules[0].host })
    case 'Namespace':
      return { namespace: metadata.name }
    default:
      return metadata.namespace === undefined ? {} : { namespace: metadata.namespace }
  }
}

export const kubernetes: readonly Reader[] = [
  {
    format: 'Kubernetes manifest',
    writer: 'target',
    holdsTexts: true,
    reads: (path) => /^(k8s\/.*|previous-steps\/job)\.yaml$/.test(path),
    read: ({ text }) => Object.assign({}, ...documents(text).map(ofResource)),
  },
]
