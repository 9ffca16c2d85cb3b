import type { OriginRule } from '../file.ts'

/** Lines of the units that carry a decision. */
export const unitOrigins: readonly OriginRule[] = [
  { match: /^ExecStart=.* --workers \d+/, concept: 'replication', derivation: 'workers' },
  { match: /^Wants=.*@\d+\.service/, concept: 'replication', derivation: 'workers' },
  {
    match: /^ExecStart=.* --limit-concurrency \d+/,
    concept: 'memory',
    derivation: 'concurrency-limit',
  },
  { match: /^Backlog=/, concept: 'replication', derivation: 'concurrency-limit' },
  { match: /^LimitNOFILE=/, concept: 'replication', derivation: 'concurrency-limit' },
  { match: /^LimitNOFILE=/, concept: 'utilisation', derivation: 'concurrency-limit' },
  {
    match: /^ExecStart=.* --(timeout-)?keep-alive \d+/,
    concept: 'https',
    derivation: 'keep-alive',
  },
  {
    match: /^ExecStart=.* --(timeout-graceful-shutdown|graceful-timeout) \d+/,
    concept: 'restarts',
    derivation: 'graceful-timeout',
  },
  { match: /^ExecStart=.* --timeout \d+/, concept: 'restarts', derivation: 'read-timeout' },
  { match: /^ExecStart=.* --host /, concept: 'https', field: 'proxy' },
  { match: /^ExecStart=.* --forwarded-allow-ips /, concept: 'https', field: 'proxy' },
  { match: /^ExecStart=.* --preload/, concept: 'memory', field: 'preload' },
  { match: /^ExecStart=.*max-old-space-size/, concept: 'memory', derivation: 'memory-limit' },
  { match: /^Environment="?PORT=/, concept: 'replication', field: 'port' },
  { match: /^MemoryHigh=/, concept: 'memory', derivation: 'unit-memory' },
  { match: /^MemoryMax=/, concept: 'memory', derivation: 'memory-limit' },
  { match: /^MemorySwapMax=|^OOMPolicy=/, concept: 'memory', derivation: 'memory-limit' },
  { match: /^TimeoutStopSec=/, concept: 'restarts', derivation: 'kill-timeout' },
  {
    match: /^(TimeoutStartSec=\d|StartLimitIntervalSec=)/,
    concept: 'restarts',
    field: 'startupMs',
  },
  {
    match: /^(Restart|RestartSec|RestartSteps|StartLimitBurst)=/,
    concept: 'restarts',
    field: 'startupMs',
  },
  { match: /^ExecStartPost=.*curl/, concept: 'startup', field: 'health' },
  { match: /^WantedBy=/, concept: 'startup', field: 'target' },
  { match: /^(Requires|After)=.*-before\.service/, concept: 'previous-steps', field: 'before' },
  { match: /^ConditionPathExists=/, concept: 'previous-steps', field: 'once' },
  { match: /^RemainAfterExit=/, concept: 'previous-steps', field: 'once' },
]

/** Of the unit that runs the steps, where the rest is the same. */
export const beforeOrigins: readonly OriginRule[] = [
  { match: /^ExecStart=/, concept: 'previous-steps', field: 'before' },
  ...unitOrigins.filter(({ match }) => /Memory|Condition|Remain/.test(match.source)),
]
