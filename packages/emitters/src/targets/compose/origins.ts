import type { Deployment } from '@plimsoll/schemas/deployment'
import { argvRules } from '../../containers/argv-origins.ts'
import type { OriginRule } from '../../file.ts'

/** Lines of compose.yaml that carry a decision. */
export const composeOrigins = ({ resources }: Deployment): OriginRule[] => [
  { match: /^name: /, concept: 'startup', field: 'name' },
  { match: /^ {2,4}image: /, concept: 'startup', field: 'image' },
  { match: /^ {2,4}restart: /, concept: 'restarts', field: 'target' },
  { match: /^ {2,4}stop_grace_period: /, concept: 'restarts', derivation: 'kill-timeout' },
  { match: /^ {4,6}start_period: /, concept: 'restarts', field: 'startupMs' },
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
  { match: /^ {4,6}nofile: /, concept: 'utilisation', derivation: 'concurrency-limit' },
  {
    match: /^ {4,6}net\.core\.somaxconn: /,
    concept: 'utilisation',
    derivation: 'concurrency-limit',
  },
  { match: /^ {2}previous-steps:$/, concept: 'previous-steps', field: 'before' },
  { match: /condition: service_completed_successfully/, concept: 'previous-steps', field: 'once' },
  { match: /^ {2}app(-\d+)?:( |$)/, concept: 'replication', field: 'replication' },
  { match: /^ {6}- "?(127\.0\.0\.1:)?\d+:\d+"?$/, concept: 'https', field: 'domain' },
  { match: /ipv4_address: /, concept: 'https', field: 'proxy' },
  { match: /^ {2}cache: /, concept: 'memory', field: 'cacheMiB' },
  ...argvRules,
]
