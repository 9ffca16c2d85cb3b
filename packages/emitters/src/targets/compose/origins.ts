import type { Deployment } from '@plimsoll/schemas/deployment'
import type { OriginRule } from '../../file.ts'
import { processRules } from '../../process-origins.ts'

/** Lines of compose.yaml that carry a decision. */
export const composeOrigins = ({ plan, resources, connections }: Deployment): OriginRule[] => [
  { match: /^name: /, concept: 'startup', field: 'name' },
  { match: /^ {2,4}image: /, concept: 'startup', field: 'image' },
  { match: /^ {2,4}restart: /, concept: 'restarts', field: 'target' },
  { match: /^ {2,4}stop_grace_period: /, concept: 'restarts', derivation: 'kill-timeout' },
  { match: /^ {4,6}start_period: /, concept: 'restarts', derivation: 'startup-time' },
  { match: /^ {4,6}(interval|timeout|retries): /, concept: 'restarts', field: 'target' },
  { match: /^ +max-(size|file): /, concept: 'startup', field: 'target' },
  { match: /^ {4,6}- \/tmp:size=/, concept: 'memory', field: 'target' },
  {
    match: new RegExp(`^ {8,10}memory: ${resources.limitMiB}M$`),
    concept: 'memory',
    derivation: 'memory-limit',
  },
  {
    match: new RegExp(`^ {8,10}memory: ${resources.unitMiB}M$`),
    concept: 'memory',
    derivation: 'unit-memory',
  },
  { match: /^ {2,4}memswap_limit: /, concept: 'memory', derivation: 'memory-limit' },
  {
    match: new RegExp(`^ {10}memory: ${Math.floor(plan.request.reserveMiB)}M$`),
    concept: 'memory',
    field: 'reserveMiB',
  },
  {
    match: new RegExp(`^ {4,6}nofile: ${connections.openFiles}$`),
    concept: 'utilisation',
    derivation: 'app-limit',
  },
  {
    match: new RegExp(`^ {4,6}nofile: ${2 * connections.proxyConnections}$`),
    concept: 'replication',
    derivation: 'concurrency-limit',
  },
  {
    match: /^ {4,6}net\.core\.somaxconn: /,
    concept: 'utilisation',
    derivation: 'concurrency-limit',
  },
  { match: /^ {2}previous-steps:$/, concept: 'previous-steps', field: 'before' },
  { match: /condition: service_completed_successfully/, concept: 'previous-steps', field: 'once' },
  { match: /^ {2}app:( |$)/, concept: 'replication', field: 'replication' },
  { match: /^ +app-\d+:( |$)/, concept: 'replication', derivation: 'workers' },
  { match: /^ {6}- "?(127\.0\.0\.1:)?\d+:\d+"?$/, concept: 'https', field: 'domain' },
  { match: /ipv4_address: /, concept: 'https', field: 'proxy' },
  { match: /ipv4_address: /, within: /app-\d/, concept: 'replication', derivation: 'workers' },
  {
    match: new RegExp(`^ {6}- 127[.]0[.]0[.]1:${plan.request.port}:`),
    concept: 'startup',
    field: 'port',
  },
  { match: /(subnet|ip_range|gateway): /, concept: 'https', field: 'name' },
  { match: /^ {4,6}XDG_CACHE_HOME: |- cache:/, concept: 'memory', field: 'cacheMiB' },
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
