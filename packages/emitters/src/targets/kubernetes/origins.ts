import type { Deployment } from '@plimsoll/schemas/deployment'
import { argvRules } from '../../containers/argv-origins.ts'
import type { OriginRule } from '../../file.ts'

/** Lines of the manifests that carry a decision. */
export const clusterOrigins = ({ resources }: Deployment): OriginRule[] => [
  {
    match: new RegExp(`^ +memory: ${resources.limitMiB}Mi$`),
    concept: 'memory',
    derivation: 'memory-limit',
  },
  { match: /^ +cpu: /, concept: 'utilisation', field: 'threads' },
  { match: /^ +ephemeral-storage: /, concept: 'memory', field: 'cacheMiB' },
  { match: /^ +image: /, concept: 'startup', field: 'image' },
  { match: /^ +minReplicas: /, concept: 'replication', derivation: 'replicas-min' },
  { match: /^ +(maxReplicas|replicas): /, concept: 'replication', derivation: 'replicas-max' },
  { match: /^ +averageUtilization: /, concept: 'utilisation', derivation: 'target' },
  {
    match: /^ +terminationGracePeriodSeconds: /,
    concept: 'restarts',
    derivation: 'kill-timeout',
  },
  { match: /^ +failureThreshold: /, concept: 'restarts', field: 'startupMs' },
  { match: /^ +(startup|liveness|readiness)Probe:$/, concept: 'restarts', field: 'health' },
  { match: /^ +seconds: /, concept: 'restarts', derivation: 'kill-timeout' },
  { match: /^ +whenUnsatisfiable: DoNotSchedule/, concept: 'replication', field: 'survive' },
  { match: /^ +containerPort: /, concept: 'startup', field: 'port' },
  { match: /^ +- name: previous-steps$/, concept: 'previous-steps', field: 'before' },
  {
    match: /^ +(backoffLimit|ttlSecondsAfterFinished): /,
    concept: 'previous-steps',
    field: 'once',
  },
  { match: /^ +maxUnavailable: 1$/, concept: 'replication', field: 'survive' },
  { match: /^ +- port: \d+$/, concept: 'https', field: 'egress' },
  ...argvRules,
]
