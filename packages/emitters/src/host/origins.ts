import type { OriginRule } from '../file.ts'
import { onLines, processRules } from '../process-origins.ts'

const startLimit = /^(StartLimitBurst|Restart|RestartSec|RestartSteps|RestartMaxDelaySec)=/

/** Lines of the units that carry a decision. */
export const unitOrigins: readonly OriginRule[] = [
  ...onLines(/^(ExecStart|Environment)=/, processRules),
  { match: /^Wants=.*@\d+\.service/, concept: 'replication', derivation: 'workers' },
  // an instance that is named by its port: the others are counted, and no port is below 1024
  { match: /^Wants=.*@\d{4,}\.service/, concept: 'startup', field: 'port' },
  { match: /^Backlog=/, concept: 'replication', derivation: 'concurrency-limit' },
  { match: /^LimitNOFILE=/, concept: 'utilisation', derivation: 'app-limit' },
  { match: /^MemoryHigh=/, concept: 'memory', derivation: 'unit-memory' },
  { match: /^MemoryMax=/, concept: 'memory', derivation: 'memory-limit' },
  { match: /^MemorySwapMax=|^OOMPolicy=/, concept: 'memory', derivation: 'memory-limit' },
  { match: /^(CacheDirectory|CacheDirectoryMode)=/, concept: 'memory', field: 'cacheMiB' },
  { match: /^StateDirectoryMode=/, concept: 'startup', field: 'target' },
  { match: /^TimeoutStopSec=/, concept: 'restarts', derivation: 'kill-timeout' },
  {
    match: /^(TimeoutStartSec=\d|StartLimitIntervalSec=)/,
    concept: 'restarts',
    derivation: 'startup-time',
  },
  { match: /^StartLimitIntervalSec=/, concept: 'restarts', derivation: 'kill-timeout' },
  { match: startLimit, concept: 'restarts', field: 'target' },
  { match: /^ExecStartPost=.*curl/, concept: 'startup', field: 'health' },
  { match: /^ExecStartPost=.*http:\/\/[\d.]+:/, concept: 'startup', field: 'port' },
  { match: /^WantedBy=/, concept: 'startup', field: 'target' },
  { match: /^(Requires|After)=.*-before\.service/, concept: 'previous-steps', field: 'before' },
  { match: /^ConditionPathExists=/, concept: 'previous-steps', field: 'once' },
  { match: /^RemainAfterExit=/, concept: 'previous-steps', field: 'once' },
]

/** Of what all units of a server may hold together. */
export const sumOrigins: readonly OriginRule[] = [
  { match: /^Memory(High|Max)=/, concept: 'replication', derivation: 'workers' },
  // no more than the server has without its reserve
  { match: /^MemoryMax=/, concept: 'memory', field: 'ramMiB' },
  { match: /^MemoryMax=/, concept: 'memory', field: 'reserveMiB' },
  ...unitOrigins,
]

/** Of the unit that runs the steps, where the rest is the same. */
export const beforeOrigins: readonly OriginRule[] = [
  { match: /^ExecStart=/, concept: 'previous-steps', field: 'before' },
  ...unitOrigins.filter(({ match }) => /Memory|Condition|Remain|Directory/.test(match.source)),
]

/** Lines of install.sh that carry a decision. */
export const installOrigins: readonly OriginRule[] = [
  {
    match: /^instances=|^ *for (port|instance) in .*\d/,
    concept: 'replication',
    derivation: 'workers',
  },
  { match: /^instances='\d{4}|^ *for port in |^answers \d/, concept: 'startup', field: 'port' },
  { match: /"\$SECONDS" -le \d/, concept: 'restarts', derivation: 'startup-time' },
  {
    match: /worker_connections.*\d;|"\$connections" -lt|sysctl\.d\//,
    concept: 'replication',
    derivation: 'concurrency-limit',
  },
  { match: /sleep \d|--max-time \d/, concept: 'restarts', field: 'health' },
  { match: /uv sync|python\d|max-old-space-size/, concept: 'startup', field: 'runtime' },
  { match: /systemctl enable/, concept: 'startup', field: 'target' },
  { match: /certbot certonly|openssl req/, concept: 'https', field: 'domain' },
]
