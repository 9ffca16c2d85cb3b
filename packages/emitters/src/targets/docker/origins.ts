import type { Deployment } from '@plimsoll/schemas/deployment'
import type { OriginRule } from '../../file.ts'
import { processRules } from '../../process-origins.ts'

/** Lines of deploy.sh that carry a decision. App and proxy have the same options with numbers of their own. */
export const deployOrigins = ({ plan, resources, connections }: Deployment): OriginRule[] => [
  { match: /^ {2}--restart /, concept: 'restarts', field: 'target' },
  { match: /^ {2}--restart /, concept: 'startup', field: 'target' },
  { match: /^ {2}--stop-timeout /, concept: 'restarts', derivation: 'kill-timeout' },
  { match: /^ +sleep \d/, concept: 'restarts', field: 'target' },
  { match: /^ {2}--health-cmd /, concept: 'restarts', field: 'health' },
  { match: /^ {2}--health-cmd .*127\.0\.0\.1/, concept: 'startup', field: 'port' },
  { match: /^ {2}--health-(interval|timeout|retries) /, concept: 'restarts', field: 'target' },
  {
    match: /^ {2}--health-start-period |"\$SECONDS" -le \d/,
    concept: 'restarts',
    derivation: 'startup-time',
  },
  { match: /^ {2}--memory-reservation /, concept: 'memory', derivation: 'unit-memory' },
  {
    match: new RegExp(`^ {2}--memory(-swap)? ${resources.limitMiB}m$`),
    concept: 'memory',
    derivation: 'memory-limit',
  },
  {
    match: new RegExp(`^ {2}--memory ${Math.floor(plan.request.reserveMiB)}m$`),
    concept: 'memory',
    field: 'reserveMiB',
  },
  {
    match: new RegExp(`^ {2}--ulimit nofile=${connections.openFiles}$`),
    concept: 'utilisation',
    derivation: 'app-limit',
  },
  {
    match: new RegExp(`^ {2}--ulimit nofile=${2 * connections.proxyConnections}$`),
    concept: 'replication',
    derivation: 'concurrency-limit',
  },
  { match: /^ {2}--sysctl /, concept: 'utilisation', derivation: 'concurrency-limit' },
  { match: /^ {2}--log-opt /, concept: 'startup', field: 'target' },
  { match: /^ {2}--tmpfs /, concept: 'memory', field: 'target' },
  { match: /^ {2}--publish /, concept: 'https', field: 'domain' },
  {
    match: new RegExp(`^ {2}--publish 127[.]0[.]0[.]1:${plan.request.port}:`),
    concept: 'startup',
    field: 'port',
  },
  { match: /^ {2}--ip /, concept: 'https', field: 'proxy' },
  { match: /docker network create|--gateway /, concept: 'https', field: 'name' },
  { match: /^ {2}--volume \S+-cache:|--env XDG_CACHE_HOME/, concept: 'memory', field: 'cacheMiB' },
  { match: /^start_app |^names=/, concept: 'replication', derivation: 'workers' },
  {
    match: /docker run .*--name \S+-previous-steps/,
    concept: 'previous-steps',
    field: 'before',
  },
  ...processRules,
]
