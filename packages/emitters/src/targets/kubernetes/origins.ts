import type { Deployment } from '@plimsoll/schemas/deployment'
import { probeOrigins } from '../../containers/probe-origins.ts'
import type { OriginRule } from '../../file.ts'
import { processRules } from '../../process-origins.ts'

/** Lines of the manifests that carry a decision. */
export const clusterOrigins = ({ resources }: Deployment): OriginRule[] => [
  {
    match: new RegExp(`^ +memory: ${resources.limitMiB}Mi$`),
    concept: 'memory',
    derivation: 'memory-limit',
  },
  { match: /^ +cpu: /, concept: 'utilisation', field: 'threads' },
  { match: /^ +(ephemeral-storage|sizeLimit): /, concept: 'memory', field: 'cacheMiB' },
  { match: /XDG_CACHE_HOME/, concept: 'memory', field: 'cacheMiB' },
  { match: /^ +image: /, concept: 'startup', field: 'image' },
  { match: /^ +minReplicas: /, concept: 'replication', derivation: 'replicas-min' },
  { match: /^ +(maxReplicas|replicas): /, concept: 'replication', derivation: 'replicas-max' },
  { match: /^ +averageUtilization: /, concept: 'utilisation', derivation: 'target' },
  {
    match: /^ +terminationGracePeriodSeconds: /,
    concept: 'restarts',
    derivation: 'kill-timeout',
  },
  { match: /^ +progressDeadlineSeconds: /, concept: 'restarts', derivation: 'startup-time' },
  { match: /^ +progressDeadlineSeconds: /, concept: 'restarts', derivation: 'kill-timeout' },
  { match: /^ +(startup|liveness|readiness)Probe:$/, concept: 'restarts', field: 'health' },
  { match: /^ +seconds: /, concept: 'restarts', derivation: 'kill-timeout' },
  ...probeOrigins,
  {
    match: /periodSeconds: /,
    within: /scaleUp/,
    concept: 'utilisation',
    derivation: 'startup-time',
  },
  {
    match: /stabilizationWindowSeconds: |value: \d|periodSeconds: /,
    within: /behavior/,
    concept: 'utilisation',
    field: 'target',
  },
  {
    match: /^ +(whenUnsatisfiable: DoNotSchedule|minDomains: )/,
    concept: 'replication',
    field: 'survive',
  },
  { match: /^ +(maxSkew|- maxSkew|- weight): /, concept: 'replication', field: 'target' },
  {
    match: /^ +(maxSurge|maxUnavailable|revisionHistoryLimit): /,
    concept: 'restarts',
    field: 'target',
  },
  {
    match: /^ +enforce-version|pod-security\.kubernetes\.io\/enforce-version: /,
    concept: 'startup',
    field: 'k8s',
  },
  { match: /^ {6}port: \d/, concept: 'https', field: 'proxy' },
  { match: /^ +(completions|parallelism): /, concept: 'previous-steps', field: 'once' },
  { match: /^ +containerPort: /, concept: 'startup', field: 'port' },
  { match: /^ +- name: previous-steps$/, concept: 'previous-steps', field: 'before' },
  {
    match: /^ +(activeDeadlineSeconds|backoffLimit|ttlSecondsAfterFinished): /,
    concept: 'previous-steps',
    field: 'once',
  },
  { match: /^ +maxUnavailable: 1$/, concept: 'replication', field: 'survive' },
  { match: /^ +- port: \d+$/, concept: 'https', field: 'egress' },
  ...processRules,
]
