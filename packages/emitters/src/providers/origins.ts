import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { probeOrigins } from '../containers/probe-origins.ts'
import { bundleFile, type OriginRule } from '../file.ts'
import { type YamlData, yamlText } from '../format/yaml.ts'
import { processRules } from '../process-origins.ts'

/** Lines of the providers' files that carry a decision, whatever the provider calls it. */
const providerOrigins: readonly OriginRule[] = [
  { match: /^ *(- )?(Image|image): /, concept: 'startup', field: 'image' },
  { match: /(memory|Memory|plan|size)\b.*[:=] /, concept: 'memory', derivation: 'tier' },
  { match: /^ *(cpu|Cpu): /, concept: 'utilisation', derivation: 'tier' },
  {
    match: /(containerConcurrency: |hard_limit = )/,
    concept: 'memory',
    derivation: 'concurrency-limit',
  },
  { match: /soft_limit = /, concept: 'replication', derivation: 'in-flight' },
  { match: /(SoftLimit|HardLimit): /, concept: 'utilisation', derivation: 'app-limit' },
  {
    match: /(minScale: |MinCapacity: |minReplicas: |minInstances: |min_machines_running = )/,
    concept: 'replication',
    derivation: 'replicas-min',
  },
  {
    match: /(maxScale: |MaxCapacity: |maxReplicas: |maxInstances: )/,
    concept: 'replication',
    derivation: 'replicas-max',
  },
  {
    match: /(TargetValue: |targetCPUPercent: |scaling-cpu-target: )/,
    concept: 'utilisation',
    derivation: 'target',
  },
  {
    match:
      /(StopTimeout: |terminationGracePeriodSeconds: |maxShutdownDelaySeconds: |kill_timeout = )/,
    concept: 'restarts',
    derivation: 'kill-timeout',
  },
  {
    match: /Key: deregistration_delay/,
    concept: 'restarts',
    derivation: 'graceful-timeout',
  },
  {
    match: /(HealthCheckGracePeriodSeconds: |grace_period = |wait_timeout = )/,
    concept: 'restarts',
    derivation: 'startup-time',
  },
  { match: /wait_timeout = /, concept: 'restarts', derivation: 'kill-timeout' },
  ...probeOrigins,
  {
    match: /(HealthCheckPath: |healthCheckPath: |^ *path: |^ *path = )/,
    concept: 'restarts',
    field: 'health',
  },
  {
    match: /(HealthCheck(Interval|Timeout)Seconds|ThresholdCount|HttpCode): /,
    concept: 'restarts',
    field: 'health',
  },
  { match: /^ *(interval|timeout) = /, concept: 'restarts', field: 'health' },
  {
    match: /timeoutSeconds: /,
    within: /^spec\/template\/spec$/,
    concept: 'https',
    derivation: 'read-timeout',
  },
  { match: /Key: idle_timeout/, concept: 'https', derivation: 'read-timeout' },
  {
    match: /(targetPort|[pP]ort|containerPort|ContainerPort|FromPort|ToPort|internal_port)(: | = )/,
    concept: 'startup',
    field: 'port',
  },
  {
    match:
      /(allowInsecure: |force_https = |\/ingress: |Protocol: HTTPS?$|- name: http1$|type: web$)/,
    concept: 'https',
    field: 'proxy',
  },
  { match: /(domains:$|CertificateArn:$)/, concept: 'https', field: 'domain' },
  { match: /max-age=/, concept: 'https', field: 'hsts' },
  {
    match: /(preDeployCommand: |release_command = |- previous-steps$)/,
    concept: 'previous-steps',
    field: 'before',
  },
  {
    match: /(MinimumHealthyPercent|MaximumPercent|weight): /,
    concept: 'restarts',
    field: 'target',
  },
  { match: /RetentionInDays: /, concept: 'startup', field: 'target' },
  { match: /SizeInGiB: |XDG_CACHE_HOME/, concept: 'memory', field: 'cacheMiB' },
  ...processRules,
]

/** A YAML file of a provider. */
export function providerFile(
  { head }: Deployment,
  path: string,
  data: YamlData,
  more: readonly OriginRule[] = [],
): BundleFile {
  const rules = [...providerOrigins, ...more]
  return bundleFile(head, { path, language: 'yaml', text: yamlText(data), rules })
}

/** Of the job that runs the steps before the app. */
export const jobOrigins: readonly OriginRule[] = [
  {
    match:
      /(taskCount|parallelism|maxRetries|timeoutSeconds|replica(CompletionCount|RetryLimit|Timeout)): /,
    concept: 'previous-steps',
    field: 'before',
  },
]

export { providerOrigins }
