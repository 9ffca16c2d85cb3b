import type { Deployment } from '@plimsoll/schemas/deployment'
import { argvRules } from '../../containers/argv-origins.ts'
import type { OriginRule } from '../../file.ts'

/** Lines of the stacks that carry a decision. */
export const stackOrigins = ({ resources }: Deployment): OriginRule[] => [
  { match: /^ {4}image: /, concept: 'startup', field: 'image' },
  { match: /^ {4}stop_grace_period: /, concept: 'restarts', derivation: 'kill-timeout' },
  { match: /^ {6}start_period: /, concept: 'restarts', field: 'startupMs' },
  { match: /^ {8}monitor: /, concept: 'restarts', field: 'startupMs' },
  { match: /^ {6}restart_policy:/, concept: 'restarts', field: 'target' },
  { match: /^ {6}replicas: /, concept: 'replication', derivation: 'workers' },
  { match: /max_replicas_per_node: /, concept: 'replication', derivation: 'workers' },
  {
    match: new RegExp(`^ {10}memory: ${resources.limitMiB}M$`),
    concept: 'memory',
    derivation: 'memory-limit',
  },
  { match: /^ {10}cpus: /, concept: 'utilisation', field: 'threads' },
  { match: /^ {6}nofile: /, concept: 'utilisation', derivation: 'concurrency-limit' },
  { match: /net\.core\.somaxconn: /, concept: 'utilisation', derivation: 'concurrency-limit' },
  { match: /inflightreq\.amount: /, concept: 'memory', derivation: 'concurrency-limit' },
  { match: /loadbalancer\.strategy: /, concept: 'replication', field: 'replication' },
  { match: /loadbalancer\.server\.port: /, concept: 'startup', field: 'port' },
  { match: /traefik\.http\.routers\..*\.rule: /, concept: 'https', field: 'domain' },
  { match: /stsseconds: /, concept: 'https', field: 'hsts' },
  { match: /mode: replicated-job/, concept: 'previous-steps', field: 'before' },
  { match: /^ {2}cache: /, concept: 'memory', field: 'cacheMiB' },
  ...argvRules,
]
