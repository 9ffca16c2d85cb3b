import type { Deployment } from '@plimsoll/schemas/deployment'
import type { OriginRule } from '../../file.ts'
import { processRules } from '../../process-origins.ts'

/** Lines of the stacks that carry a decision. */
export const stackOrigins = ({ plan, resources, connections }: Deployment): OriginRule[] => [
  { match: /^ {4}image: /, concept: 'startup', field: 'image' },
  { match: /^ {4}stop_grace_period: /, concept: 'restarts', derivation: 'kill-timeout' },
  { match: /^ {6}start_period: |^ {8}monitor: /, concept: 'restarts', derivation: 'startup-time' },
  { match: /^ {6}(interval|timeout|retries): |^ {8}delay: /, concept: 'restarts', field: 'target' },
  { match: /^ {8}parallelism: /, concept: 'restarts', field: 'target' },
  { match: /^ +max-(size|file): /, concept: 'startup', field: 'target' },
  { match: /^ {6}- \/tmp:size=/, concept: 'memory', field: 'target' },
  { match: /^ +(- target|published): /, concept: 'https', field: 'domain' },
  { match: /- subnet: /, concept: 'https', field: 'name' },
  { match: /^ {6}restart_policy:/, concept: 'restarts', field: 'target' },
  { match: /^ {6}replicas: /, concept: 'replication', derivation: 'workers' },
  { match: /max_replicas_per_node: /, concept: 'replication', derivation: 'workers' },
  {
    match: new RegExp(`^ {10}memory: ${resources.limitMiB}M$`),
    concept: 'memory',
    derivation: 'memory-limit',
  },
  { match: /^ {10}cpus: /, concept: 'utilisation', field: 'threads' },
  {
    match: new RegExp(`^ {10}memory: ${Math.floor(plan.request.reserveMiB)}M$`),
    concept: 'memory',
    field: 'reserveMiB',
  },
  {
    match: new RegExp(`^ {6}nofile: ${connections.openFiles}$`),
    concept: 'utilisation',
    derivation: 'app-limit',
  },
  {
    match: new RegExp(`^ {6}nofile: ${2 * connections.proxyConnections}$`),
    concept: 'replication',
    derivation: 'concurrency-limit',
  },
  { match: /net\.core\.somaxconn: /, concept: 'utilisation', derivation: 'concurrency-limit' },
  { match: /inflightreq\.amount: /, concept: 'memory', derivation: 'concurrency-limit' },
  { match: /inflightreq\.amount: /, concept: 'replication', derivation: 'workers' },
  { match: /retry\.(attempts|initialinterval): /, concept: 'restarts', field: 'proxy' },
  { match: /loadbalancer\.strategy: /, concept: 'replication', field: 'replication' },
  { match: /loadbalancer\.server\.port: /, concept: 'startup', field: 'port' },
  { match: /traefik\.http\.routers\..*\.rule: /, concept: 'https', field: 'domain' },
  { match: /stsseconds: /, concept: 'https', field: 'hsts' },
  { match: /mode: replicated-job/, concept: 'previous-steps', field: 'before' },
  { match: /^ {2}cache: /, concept: 'memory', field: 'cacheMiB' },
  {
    match: new RegExp(`- "${plan.request.port}"$`),
    within: /healthcheck\/test/,
    concept: 'startup',
    field: 'port',
  },
  { match: /\d/, within: /healthcheck\/test/, concept: 'restarts', field: 'health' },
  ...processRules,
]
