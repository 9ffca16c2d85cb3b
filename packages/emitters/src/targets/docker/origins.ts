import { argvRules } from '../../containers/argv-origins.ts'
import type { OriginRule } from '../../file.ts'

/** Lines of deploy.sh that carry a decision. */
export const deployOrigins: readonly OriginRule[] = [
  { match: /^ {2}--restart /, concept: 'restarts', field: 'target' },
  { match: /^ {2}--restart /, concept: 'startup', field: 'target' },
  { match: /^ {2}--stop-timeout /, concept: 'restarts', derivation: 'kill-timeout' },
  { match: /^ {2}--health-start-period /, concept: 'restarts', field: 'startupMs' },
  { match: /^ {2}--memory-reservation /, concept: 'memory', derivation: 'unit-memory' },
  { match: /^ {2}--memory(-swap)? /, concept: 'memory', derivation: 'memory-limit' },
  { match: /^ {2}--ulimit /, concept: 'utilisation', derivation: 'concurrency-limit' },
  { match: /^ {2}--sysctl /, concept: 'utilisation', derivation: 'concurrency-limit' },
  { match: /^ {2}--publish /, concept: 'https', field: 'domain' },
  { match: /^ {2}--ip /, concept: 'https', field: 'proxy' },
  { match: /^ {2}--volume \S+-cache:/, concept: 'memory', field: 'cacheMiB' },
  { match: /^start_app /, concept: 'replication', field: 'replication' },
  {
    match: /docker run --rm --name \S+-previous-steps/,
    concept: 'previous-steps',
    field: 'before',
  },
  ...argvRules,
]
