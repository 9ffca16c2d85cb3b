import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { bundleFile } from './file.ts'
import type { Checks } from './variant.ts'

/** verify.sh: the files by the tools that the machine has, then, when asked, what runs. */
export function verifyFile(deployment: Deployment, parts: readonly Checks[]): BundleFile {
  const functions = parts.flatMap((part) => (part.functions === undefined ? [] : [part.functions]))
  const text = [
    opening,
    ...functions,
    `case "\${1:-}" in
  '' | --deployed) ;;
  *) printf 'usage: ./verify.sh [--deployed]\\n' >&2; exit 2 ;;
esac`,
    `printf 'Files\\n'
with shellcheck 'shell scripts' find . -name '*.sh' -exec shellcheck {} +
${parts.flatMap((part) => part.files).join('\n')}`,
    `if [ "\${1:-}" = --deployed ]; then
  printf 'Running\\n'
${indented(parts.flatMap((part) => part.running))}
fi`,
    `printf '%s passed, %s failed, %s skipped\\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]`,
  ].join('\n\n')
  return bundleFile(deployment.head, {
    path: 'verify.sh',
    mode: 0o755,
    language: 'shell',
    text,
    rules: [
      { match: /-eq \d+$/, concept: 'replication', derivation: 'workers' },
      { match: /MiB' /, concept: 'memory', derivation: 'unit-memory' },
    ],
  })
}

const opening = `#!/usr/bin/env bash
# Checks the files of this bundle with the tools that this machine has; with --deployed also what
# runs: HTTPS, worker processes, memory. Exits 0 when no check failed; what is skipped is said.
set -uo pipefail
cd "$(dirname "$0")" || exit 2

passed=0
failed=0
skipped=0

# check LABEL COMMAND...: runs it, counts it, shows what it said if it failed.
check() {
  local label=$1 said
  shift
  if said=$("$@" 2>&1); then
    passed=$((passed + 1))
    printf '  ok    %s\\n' "$label"
  else
    failed=$((failed + 1))
    printf '  FAIL  %s\\n' "$label"
    [ -z "$said" ] || printf '%s\\n' "$said" | sed 's/^/        /'
  fi
}

# skip LABEL REASON
skip() {
  skipped=$((skipped + 1))
  printf '  skip  %s: %s\\n' "$1" "$2"
}

# with TOOL LABEL COMMAND...: a check where the tool is there.
with() {
  local tool=$1 label=$2
  shift 2
  if command -v "$tool" > /dev/null; then
    check "$label" "$@"
  else
    skip "$label" "$tool is not here"
  fi
}`

/** Here-documents are not used, so that lines can be moved. */
const indented = (lines: readonly string[]): string =>
  lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')
