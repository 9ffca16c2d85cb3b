import type { Bundle } from '@plimsoll/schemas/bundle'
import type { Plan } from '@plimsoll/schemas/plan'
import { commandWords } from '@plimsoll/schemas/words'
import { parse as parseToml } from 'smol-toml'
import { parse } from 'yaml'
import { bundleOf, textOf } from './bundle-of.ts'

/** What a provider's files say, in the plan's own words; null where the provider takes no such thing. */
type Said = {
  cores: number
  memoryMiB: number
  minReplicas: number
  maxReplicas: number | null
  target: number | null
  concurrency: number | null
  killSeconds: number | null
  /** Longest that a start may take. */
  startupSeconds: number
  port: number
  /** argv of the app; null: that of the image. */
  command: string[] | null
  environment: Record<string, string>
  /** argv of the steps before it. */
  steps: string[] | null
  secrets: string[]
}

// biome-ignore-start lint/suspicious/noExplicitAny: files of five formats, read as they are
const yamlAt = (bundle: Bundle, path: string): any => parse(textOf(bundle, path))
const hasFile = (bundle: Bundle, path: string) => bundle.files.some((file) => file.path === path)
type Variable = { name?: string; key?: string; value?: string; [more: string]: unknown }

const valuesOf = (variables: Variable[] = []) =>
  Object.fromEntries(
    variables.flatMap((v) => (v.value === undefined ? [] : [[v.name ?? v.key, v.value]])),
  )
const secretsOf = (variables: Variable[] = []) =>
  variables.flatMap((v) => (v.value === undefined ? [v.name ?? v.key ?? ''] : []))

const readers: Record<string, (bundle: Bundle, plan: Plan) => Said> = {
  cloudrun(bundle) {
    const { template } = yamlAt(bundle, 'cloudrun/service.yaml').spec
    const container = template.spec.containers[0]
    const { annotations } = template.metadata
    const job = hasFile(bundle, 'cloudrun/job.yaml') ? yamlAt(bundle, 'cloudrun/job.yaml') : null
    const probe = container.startupProbe
    return {
      cores: Number(container.resources.limits.cpu),
      memoryMiB: Number(container.resources.limits.memory.replace(/Mi$/, '')),
      minReplicas: Number(annotations['autoscaling.knative.dev/minScale']),
      maxReplicas: Number(annotations['autoscaling.knative.dev/maxScale']),
      target: null,
      concurrency: template.spec.containerConcurrency,
      killSeconds: null,
      startupSeconds: probe.periodSeconds * probe.failureThreshold,
      port: container.ports[0].containerPort,
      command: container.command,
      environment: valuesOf(container.env),
      steps: job?.spec.template.spec.template.spec.containers[0].command ?? null,
      secrets: secretsOf(container.env),
    }
  },
  ecs(bundle) {
    const { Resources: service } = yamlAt(bundle, 'ecs/service.yaml')
    const { Resources: foundation } = yamlAt(bundle, 'ecs/foundation.yaml')
    const task = service.Task.Properties
    const container = task.ContainerDefinitions[0]
    const variables = container.Environment.map((v: any) => ({ name: v.Name, value: v.Value }))
    return {
      cores: Number(task.Cpu) / 1024,
      memoryMiB: Number(task.Memory),
      minReplicas: service.ScalableTarget.Properties.MinCapacity,
      maxReplicas: service.ScalableTarget.Properties.MaxCapacity,
      target: service.ScalingPolicy.Properties.TargetTrackingScalingPolicyConfiguration.TargetValue,
      concurrency: null,
      killSeconds: container.StopTimeout,
      startupSeconds: service.Service.Properties.HealthCheckGracePeriodSeconds,
      port: container.PortMappings[0].ContainerPort,
      command: container.Command,
      environment: valuesOf(variables),
      steps: foundation.StepsTask?.Properties.ContainerDefinitions[0].Command ?? null,
      secrets: (container.Secrets ?? []).map((s: any) => s.Name),
    }
  },
  containerapps(bundle) {
    const { configuration, template } = yamlAt(bundle, 'containerapps/app.yaml').properties
    const container = template.containers[0]
    const path = 'containerapps/job.yaml'
    const job = hasFile(bundle, path)
      ? yamlAt(bundle, path).properties.template.containers[0]
      : null
    const probe = container.probes[0]
    return {
      cores: container.resources.cpu,
      memoryMiB: Number(container.resources.memory.replace(/Gi$/, '')) * 1024,
      minReplicas: template.scale.minReplicas,
      maxReplicas: template.scale.maxReplicas,
      target: Number(template.scale.rules[0].custom.metadata.value),
      concurrency: null,
      killSeconds: template.terminationGracePeriodSeconds,
      startupSeconds: probe.periodSeconds * probe.failureThreshold,
      port: configuration.ingress.targetPort,
      command: [...container.command, ...(container.args ?? [])],
      environment: valuesOf(container.env),
      steps: job && [...job.command, ...job.args],
      secrets: secretsOf(container.env),
    }
  },
  fly(bundle) {
    const config = parseToml(textOf(bundle, 'fly.toml')) as any
    const seconds = (text: string) => Number(text.replace(/s$/, ''))
    const release = config.deploy.release_command
    return {
      cores: Number(/performance-(\d+)x/.exec(config.vm[0].size)![1]),
      memoryMiB: Number(config.vm[0].memory.replace(/mb$/, '')),
      minReplicas: config.http_service.min_machines_running,
      maxReplicas: Number(/fly scale count (\d+)/.exec(textOf(bundle, 'deploy.sh'))![1]),
      target: null,
      concurrency: config.http_service.concurrency.hard_limit,
      killSeconds: seconds(config.kill_timeout),
      startupSeconds: seconds(config.http_service.checks[0].grace_period),
      port: config.http_service.internal_port,
      command: commandWords(config.processes.app),
      environment: config.env ?? {},
      steps: release === undefined ? null : commandWords(release),
      secrets: hasFile(bundle, 'api.env.example')
        ? [...textOf(bundle, 'api.env.example').matchAll(/^(\w+)=$/gm)].map((match) => match[1]!)
        : [],
    }
  },
  render(bundle, plan) {
    const service = yamlAt(bundle, 'render.yaml').services[0]
    const { PORT, ...environment } = valuesOf(service.envVars) as Record<string, string>
    expectTier(service.plan, plan)
    return {
      cores: plan.tier!.cores,
      memoryMiB: plan.tier!.memoryMiB,
      minReplicas: service.scaling.minInstances,
      maxReplicas: service.scaling.maxInstances,
      target: service.scaling.targetCPUPercent,
      concurrency: null,
      killSeconds: service.maxShutdownDelaySeconds,
      startupSeconds: plan.timeouts.startupSeconds,
      port: Number(PORT),
      command: null,
      environment,
      steps: service.preDeployCommand === undefined ? null : commandWords(service.preDeployCommand),
      secrets: secretsOf(service.envVars),
    }
  },
}
// biome-ignore-end lint/suspicious/noExplicitAny: read

function expectTier(name: string, plan: Plan): void {
  if (name !== plan.tier?.name) throw new Error(`${name} is not ${plan.tier?.name}`)
}

/** A provider's bundle, read back by the parsers of its formats. */
export function providerOf(query: string | [string, string][]) {
  const { plan, bundle } = bundleOf(query)
  return { plan, bundle, said: readers[plan.request.target]!(bundle, plan) }
}
