import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { OriginRule } from '../file.ts'

/** Options of the app servers that carry a decision, wherever in a line they stand. */
export const argvRules: readonly OriginRule[] = [
  { match: /"?--workers\b/, concept: 'replication', derivation: 'workers' },
  { match: /"?--limit-concurrency\b/, concept: 'memory', derivation: 'concurrency-limit' },
  { match: /"?--backlog\b/, concept: 'utilisation', derivation: 'concurrency-limit' },
  { match: /"?--(timeout-)?keep-alive\b/, concept: 'https', derivation: 'keep-alive' },
  {
    match: /"?--(timeout-graceful-shutdown|graceful-timeout)\b/,
    concept: 'restarts',
    derivation: 'graceful-timeout',
  },
  { match: /"?--timeout(?!-)\b/, concept: 'restarts', derivation: 'read-timeout' },
  { match: /"?--timeout-worker-healthcheck\b/, concept: 'restarts', field: 'startupMs' },
  { match: /"?--host\b/, concept: 'https', field: 'proxy' },
  { match: /"?--forwarded-allow-ips\b/, concept: 'https', field: 'proxy' },
  { match: /"?--(port|bind)\b/, concept: 'startup', field: 'port' },
  { match: /"?--preload\b/, concept: 'memory', field: 'preload' },
]

/** In a YAML list an option and its value stand on two lines: the value's has the same origin. */
export function withArgvValues(file: BundleFile): BundleFile {
  const lines = file.text.split('\n')
  const isOption = (line: string | undefined) => /^\s*- "?--/.test(line ?? '')
  const isValue = (line: string | undefined) => /^\s*- /.test(line ?? '') && !isOption(line)
  const ofValues = file.origins
    .filter(({ line }) => isOption(lines[line - 1]) && isValue(lines[line]))
    .map((origin) => ({ ...origin, line: origin.line + 1 }))
  return { ...file, origins: [...file.origins, ...ofValues].sort((a, b) => a.line - b.line) }
}
