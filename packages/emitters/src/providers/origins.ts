import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { argvRules, withArgvValues } from '../containers/argv-origins.ts'
import { bundleFile, type OriginRule } from '../file.ts'
import { type YamlData, yamlText } from '../format/yaml.ts'

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
    match: /(TargetValue: |targetCPUPercent: |^ +value: "\d+"$)/,
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
    match: /(failureThreshold: |HealthCheckGracePeriodSeconds: |grace_period = )/,
    concept: 'restarts',
    derivation: 'startup-time',
  },
  {
    match: /(HealthCheckPath: |healthCheckPath: |^ *path: |^ *path = )/,
    concept: 'restarts',
    field: 'health',
  },
  { match: /timeoutSeconds: \d{2,}$/, concept: 'https', derivation: 'read-timeout' },
  {
    match: /(targetPort: |containerPort: |ContainerPort: |internal_port = |key: PORT$)/,
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
  {
    match: /(preDeployCommand: |release_command = |- previous-steps$)/,
    concept: 'previous-steps',
    field: 'before',
  },
  ...argvRules,
]

/** A YAML file of a provider. */
export function providerFile(
  { head }: Deployment,
  path: string,
  data: YamlData,
  more: readonly OriginRule[] = [],
): BundleFile {
  const rules = [...providerOrigins, ...more]
  return withArgvValues(bundleFile(head, { path, language: 'yaml', text: yamlText(data), rules }))
}

export { providerOrigins }
