import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { bundleFile, type OriginRule } from './file.ts'
import type { Checks } from './variant.ts'
import { killFunctions, rootOnly, verifyOpening } from './verify-functions.ts'

/**
 * verify.sh: the files by the tools that the machine has, then, when asked, what runs, and when
 * asked for that too, what runs after one worker was killed.
 */
export function verifyFile(deployment: Deployment, parts: readonly Checks[]): BundleFile {
  const killing = parts.find((part) => part.killing !== undefined)?.killing
  const kills = killing !== undefined && 'lines' in killing
  const functions = parts.flatMap((part) => (part.functions === undefined ? [] : [part.functions]))
  const text = [
    verifyOpening,
    ...(parts.some(({ needsRoot }) => needsRoot) ? [rootOnly] : []),
    ...(kills ? [killFunctions] : []),
    ...new Set(functions),
    `files() {
  printf 'Files\\n'
  with shellcheck 'shell scripts' find . -name '*.sh' -exec shellcheck {} +
${indented(parts.flatMap((part) => part.files))}
}`,
    `running() {
  printf '%s\\n' "$1"
${indented(parts.flatMap((part) => part.running))}
}`,
    `files
if [ "$deployed" = yes ]; then
  running 'Running'
  if [ "$kill_worker" = yes ]; then
${indented(kills ? killing.lines : [skipKill(killing?.reason ?? 'nothing here runs it')], 4)}${
  kills ? "\n    running 'Running, after the kill'" : ''
}
  else
    ${skipKill('asked for by --kill-worker')}
  fi
else
  skip 'what runs' 'asked for by --deployed'
fi`,
    `printf '%s passed, %s failed, %s skipped\\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ] || exit 1
[ "$passed" -gt 0 ] || exit 3`,
  ].join('\n\n')
  return bundleFile(deployment.head, {
    path: 'verify.sh',
    mode: 0o755,
    language: 'shell',
    text,
    rules: verifyOrigins,
  })
}

const skipKill = (reason: string) => `skip 'a killed worker is replaced' '${reason}'`

/** Here-documents are not used, so that lines can be moved. */
const indented = (lines: readonly string[], spaces = 2): string =>
  lines.map((line) => (line === '' ? '' : `${' '.repeat(spaces)}${line}`)).join('\n')

const verifyOrigins: readonly OriginRule[] = [
  {
    match: /worker processes|with a worker each|app-\d|@\d|-eq [1-9]\d*( \]|$)/,
    concept: 'replication',
    derivation: 'workers',
  },
  { match: /all (instances|processes) within/, concept: 'replication', derivation: 'workers' },
  {
    match: /^(?!.*renews).*-ge \d+( \]|$)/,
    concept: 'replication',
    derivation: 'replicas-min',
  },
  { match: /within \d+ MiB/, concept: 'memory', derivation: 'unit-memory' },
  { match: /replaced_within \d+/, concept: 'restarts', derivation: 'startup-time' },
  {
    match: /(killed pod|stopped task) is replaced/,
    concept: 'restarts',
    derivation: 'kill-timeout',
  },
  { match: /sleep \d/, concept: 'restarts', field: 'target' },
  { match: /127\.0\.0\.1:\d{4}|@\d{4}/, concept: 'startup', field: 'port' },
  { match: /with curl|certificate|renews|openssl/, concept: 'https', field: 'domain' },
  {
    match: /--timeout=\d|^ +(check|skip|with) .*steps before/,
    concept: 'previous-steps',
    field: 'before',
  },
  { match: /kubernetes-version/, concept: 'startup', field: 'k8s' },
  { match: /--threshold=\d|older than \d/, concept: 'startup', field: 'systemd' },
]
