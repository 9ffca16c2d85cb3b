import type { OriginRule } from './file.ts'

/**
 * Options and variables of the app's processes that carry a decision, wherever in a line they stand
 * and however the format quotes them.
 */
export const processRules: readonly OriginRule[] = [
  { match: /--workers(?![-\w])/, concept: 'replication', derivation: 'workers' },
  { match: /--(limit-concurrency|backpressure)\b/, concept: 'memory', derivation: 'app-limit' },
  { match: /--backlog\b/, concept: 'utilisation', derivation: 'concurrency-limit' },
  {
    match: /--(timeout-keep-alive|keep-alive|http1-header-read-timeout)\b/,
    concept: 'https',
    derivation: 'keep-alive',
  },
  {
    match: /--(timeout-graceful-shutdown|graceful-timeout|workers-kill-timeout)\b/,
    concept: 'restarts',
    derivation: 'graceful-timeout',
  },
  { match: /--timeout(?![-\w])/, concept: 'restarts', derivation: 'read-timeout' },
  { match: /--timeout-worker-healthcheck\b/, concept: 'restarts', derivation: 'startup-time' },
  { match: /--respawn-interval\b/, concept: 'restarts', field: 'runtime' },
  { match: /--fd\b/, concept: 'startup', field: 'target' },
  { match: /--http(?![-\w])/, concept: 'startup', field: 'runtime' },
  { match: /--(host|forwarded-allow-ips)\b/, concept: 'https', field: 'proxy' },
  { match: /--(port|bind)\b|\bPORT\b/, concept: 'startup', field: 'port' },
  { match: /\bHOST\b/, concept: 'https', field: 'proxy' },
  { match: /--preload\b/, concept: 'memory', field: 'preload' },
  {
    match: /--max-old-space-size-percentage\b|\bMaxRAMPercentage\b|\bGOMEMLIMIT\b/,
    concept: 'memory',
    derivation: 'memory-limit',
  },
  {
    match: /\b(GOMAXPROCS|ActiveProcessorCount|DOTNET_PROCESSOR_COUNT|JAVA_TOOL_OPTIONS)\b/,
    concept: 'utilisation',
    field: 'threads',
  },
]

/** The same rules for lines that begin so. */
export const onLines = (start: RegExp, rules: readonly OriginRule[]): OriginRule[] =>
  rules.map((rule) => ({
    ...rule,
    match: new RegExp(`${start.source}.*(${rule.match.source})`),
  }))
