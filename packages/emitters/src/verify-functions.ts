/** Head of verify.sh: what it is told, and how a check is counted. */
export const verifyOpening = `#!/usr/bin/env bash
# Checks the files of this bundle with the tools that this machine has, and when asked what runs.
# Each check that can not be made is told, with the reason.
set -uo pipefail
cd "$(dirname "$0")" || exit 2

usage() {
  printf '%s\\n' 'usage: ./verify.sh [--deployed] [--kill-worker] [--help]' \\
    '' \\
    '  --deployed     also checks what runs: HTTPS and its renewal, worker processes, memory against' \\
    '                 the plan, and that the steps before the start ran once' \\
    '  --kill-worker  also kills one worker, waits until it is replaced, and checks what runs again' \\
    '' \\
    'exit code: 0 no check failed; 1 a check failed; 2 wrong usage; 3 no check could be made'
}

deployed=no
kill_worker=no
for argument in "$@"; do
  case "$argument" in
    --deployed) deployed=yes ;;
    --kill-worker) deployed=yes kill_worker=yes ;;
    --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
done

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

/** Where what runs keeps its state and its sockets from everyone else. */
export const rootOnly = `[ "$deployed" = no ] || [ "$(id -u)" -eq 0 ] || {
  printf '%s\\n' "what runs is for root to ask: sudo ./verify.sh $*" >&2
  exit 2
}`

/** For a target whose workers can be killed: it brings `kill_one` and `is_replaced`. */
export const killFunctions = `# replaced_within SECONDS: kills one worker, and waits until another stands in its place.
replaced_within() {
  local victim
  victim=$(kill_one) || { printf '%s\\n' "$victim"; return 1; }
  SECONDS=0
  until is_replaced "$victim"; do
    [ "$SECONDS" -lt "$1" ] || { printf 'not replaced after %s s\\n' "$1"; return 1; }
    sleep 1
  done
}`
