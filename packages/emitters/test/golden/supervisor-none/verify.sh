#!/usr/bin/env bash
# Plan: /?v=1&target=supervisor&proxy=none&lang=es
# Made by Plimsoll with policy 2026-11. Change the plan, not this file.

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
    printf '  ok    %s\n' "$label"
  else
    failed=$((failed + 1))
    printf '  FAIL  %s\n' "$label"
    [ -z "$said" ] || printf '%s\n' "$said" | sed 's/^/        /'
  fi
}

# skip LABEL REASON
skip() {
  skipped=$((skipped + 1))
  printf '  skip  %s: %s\n' "$1" "$2"
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
}

# supervisor_reads FILE: by its own parser, which wants the directories to be there.
supervisor_reads() {
  local directory result
  directory=$(mktemp -d)
  sed -E "s#= (unix://)?/(run|var/log)/[^/]+#= \1$directory#" "$1" > "$directory/supervisord.conf"
  python3 -c 'import sys; from supervisor.options import ServerOptions; ServerOptions().realize(["-c", sys.argv[1], "-n"])'     "$directory/supervisord.conf"
  result=$?
  rm -r "$directory"
  return "$result"
}

# workers children|grandchildren PATTERN UNIT: how many processes below Supervisor look like a worker.
workers() {
  local which=$1 pattern=$2 main group pid parent count=0
  main=$(systemctl show --property=MainPID --value "$3")
  group=$(systemctl show --property=ControlGroup --value "$3")
  while read -r pid; do
    parent=$(sed 's/.*) . \([0-9]*\) .*/\1/' "/proc/$pid/stat" 2> /dev/null) || continue
    [ "$pid" != "$main" ] || continue
    [ "$which" = children ] || [ "$parent" != "$main" ] || continue
    tr '\0' ' ' < "/proc/$pid/cmdline" 2> /dev/null | grep -Eq "$pattern" && count=$((count + 1))
  done < "/sys/fs/cgroup$group/cgroup.procs"
  printf '%s' "$count"
}

case "${1:-}" in
  '' | --deployed) ;;
  *) printf 'usage: ./verify.sh [--deployed]\n' >&2; exit 2 ;;
esac

printf 'Files\n'
with shellcheck 'shell scripts' find . -name '*.sh' -exec shellcheck {} +
with supervisord 'supervisor/supervisord.conf' supervisor_reads supervisor/supervisord.conf

if [ "${1:-}" = --deployed ]; then
  printf 'Running\n'
  with curl 'the health check answers' curl --silent --show-error --fail --output /dev/null --max-time 10 http://127.0.0.1:8000/health
  check 'Supervisor starts at boot' systemctl is-enabled --quiet api.service
  check 'Supervisor runs' systemctl is-active --quiet api.service
  check '1 running' test "$(supervisorctl --configuration /etc/api/supervisord.conf status | grep -c ' RUNNING ')" -eq 1
  check '2 worker processes' test "$(workers grandchildren 'multiprocessing\.spawn' api.service)" -eq 2
  check 'memory of all processes within 260 MiB' test "$(systemctl show --property=MemoryCurrent --value api.service)" -le $((260 * 1024 * 1024))
fi

printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
