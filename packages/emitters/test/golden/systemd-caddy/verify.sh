#!/usr/bin/env bash
# Plan: /?v=1&domain=api.example.com&email=ops@example.com&before=alembic%20upgrade%20head
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

# certificate_lasts NAME: for five more days; a proxy that renews never lets it come so near.
certificate_lasts() {
  openssl s_client -connect "$1:443" -servername "$1" < /dev/null 2> /dev/null \
    | openssl x509 -noout -checkend $((5 * 86400))
}

# systemd-analyze verify exits 0 on a key it does not know: any line it prints is a failure.
quiet_verify() {
  local said
  said=$(systemd-analyze verify --man=no "$@" 2>&1)
  [ -z "$said" ] || { printf '%s\n' "$said"; return 1; }
}

# workers children|all PATTERN UNIT...: how many processes of the units look like a worker.
workers() {
  local which=$1 pattern=$2 unit main group pid count=0
  shift 2
  for unit in "$@"; do
    main=$(systemctl show --property=MainPID --value "$unit")
    group=$(systemctl show --property=ControlGroup --value "$unit")
    while read -r pid; do
      [ "$which" = all ] || [ "$pid" != "$main" ] || continue
      tr '\0' ' ' < "/proc/$pid/cmdline" 2> /dev/null | grep -Eq "$pattern" && count=$((count + 1))
    done < "/sys/fs/cgroup$group/cgroup.procs"
  done
  printf '%s' "$count"
}

case "${1:-}" in
  '' | --deployed) ;;
  *) printf 'usage: ./verify.sh [--deployed]\n' >&2; exit 2 ;;
esac

printf 'Files\n'
with shellcheck 'shell scripts' find . -name '*.sh' -exec shellcheck {} +
with caddy 'Caddyfile' caddy validate --config caddy/Caddyfile --adapter caddyfile
if [ -x /opt/api/.venv/bin/uvicorn ]; then
  with systemd-analyze 'units are well formed' quiet_verify systemd/*
else
  skip 'units are well formed' '/opt/api/.venv/bin/uvicorn is not installed here'
fi
for unit in systemd/*.service; do
  if systemd-analyze --help 2>&1 | grep -q -e --offline; then
    check "sandbox of $unit" systemd-analyze security --offline=true --threshold=20 --no-pager "$unit"
  else
    skip "sandbox of $unit" 'systemd-analyze is not here, or older than 250'
  fi
done

if [ "${1:-}" = --deployed ]; then
  printf 'Running\n'
  with curl 'HTTPS answers with a valid certificate' curl --silent --show-error --fail --output /dev/null --max-time 10 --connect-to ::127.0.0.1:443 https://api.example.com/health
  with openssl 'the certificate lasts 5 more days' certificate_lasts api.example.com
  check 'starts at boot' systemctl is-enabled --quiet api.service
  check 'api.service runs' systemctl is-active --quiet api.service
  check 'steps before the start did not fail' test "$(systemctl show --property=Result --value api-before.service)" = success
  check 'steps ran for this release' test -e /var/lib/api/steps-done
  check '3 worker processes' test "$(workers children 'multiprocessing\.spawn' api.service)" -eq 3
  check 'memory of api.service within 372 MiB' test "$(systemctl show --property=MemoryCurrent --value api.service)" -le $((372 * 1024 * 1024))
  check 'no start limit was hit' test "$(systemctl show --property=Result --value api.service)" = success
fi

printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
