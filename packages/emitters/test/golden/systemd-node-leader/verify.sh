#!/usr/bin/env bash
# Plan: /?v=1&runtime=node&app=dist/server.js&servers=2&edge=haproxy&domain=api.example.com&before=npm%20run%20migrate&env=LOG_LEVEL%3Dinfo&env=DATABASE_URL
# Made by Plimsoll with policy 2026-11. Change the plan, not this file.

# Checks the files of this bundle with the tools that this machine has, and when asked what runs.
# Each check that can not be made is told, with the reason.
set -uo pipefail
cd "$(dirname "$0")" || exit 2

usage() {
  printf '%s\n' 'usage: ./verify.sh [--deployed] [--kill-worker] [--help]' \
    '' \
    '  --deployed     also checks what runs: HTTPS and its renewal, worker processes, memory against' \
    '                 the plan, and that the steps before the start ran once' \
    '  --kill-worker  also kills one worker, waits until it is replaced, and checks what runs again' \
    '' \
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

[ "$deployed" = no ] || [ "$(id -u)" -eq 0 ] || {
  printf '%s\n' "what runs is for root to ask: sudo ./verify.sh $*" >&2
  exit 2
}

# replaced_within SECONDS: kills one worker, and waits until another stands in its place.
replaced_within() {
  local victim
  victim=$(kill_one) || { printf '%s\n' "$victim"; return 1; }
  SECONDS=0
  until is_replaced "$victim"; do
    [ "$SECONDS" -lt "$1" ] || { printf 'not replaced after %s s\n' "$1"; return 1; }
    sleep 1
  done
}

# certificate_lasts ADDRESS NAME HOURS: for so many more.
certificate_lasts() {
  openssl s_client -connect "$1:443" -servername "$2" < /dev/null 2> /dev/null \
    | openssl x509 -noout -checkend $(($3 * 3600))
}

# systemd-analyze verify exits 0 on a key it does not know: any line it prints is a failure.
quiet_verify() {
  local said
  said=$(systemd-analyze verify --man=no "$@" 2>&1)
  [ -z "$said" ] || { printf '%s\n' "$said"; return 1; }
}

# sandboxed UNIT: checks that it may do little, where systemd can tell.
sandboxed() {
  if systemd-analyze --help 2>&1 | grep -q -e --offline; then
    check "sandbox of $1" systemd-analyze security --offline=true --threshold=20 --no-pager "$1"
  else
    skip "sandbox of $1" 'systemd-analyze is not here, or older than 250'
  fi
}

units=(api@8000.service api@8001.service)

# app_workers: process ids of the workers.
app_workers() {
  local unit group pid
  for unit in "${units[@]}"; do
    group=$(systemctl show --property=ControlGroup --value "$unit")
    [ -n "$group" ] || continue
    while read -r pid; do
      if tr '\0' ' ' < "/proc/$pid/cmdline" 2> /dev/null | grep -Eq node; then
        echo "$pid"
      fi
    done < "/sys/fs/cgroup$group/cgroup.procs"
  done
}

kill_one() {
  local pid
  pid=$(app_workers | head -n 1)
  [ -n "$pid" ] || { echo 'no worker runs'; return 1; }
  kill -KILL "$pid" 2> /dev/null || { echo "process $pid can not be killed"; return 1; }
  echo "$pid"
}

# is_replaced PID: all workers run, and it is not among them.
is_replaced() {
  local now
  now=$(app_workers)
  [ "$(grep -c . <<< "$now")" -eq 2 ] || return 1
  ! grep -qx "$1" <<< "$now" || return 1
  systemctl is-active --quiet api@8000.service api@8001.service
}

files() {
  printf 'Files\n'
  with shellcheck 'shell scripts' find . -name '*.sh' -exec shellcheck {} +
  with caddy 'Caddyfile' caddy validate --config caddy/Caddyfile --adapter caddyfile
  if [ -x /usr/bin/node ]; then
    with systemd-analyze 'units are well formed' quiet_verify systemd/api@.service systemd/api.slice systemd/api.target systemd/api-before.service
  else
    skip 'units are well formed' '/usr/bin/node is not installed here'
  fi
  sandboxed systemd/api@.service
  sandboxed systemd/api-before.service
}

running() {
  printf '%s\n' "$1"
  check 'Caddy, which renews, runs' systemctl is-active --quiet caddy.service
  with curl 'the health check answers over the proxy' curl --silent --show-error --fail --output /dev/null --max-time 10 --connect-to ::127.0.0.1:80 http://api.example.com/health
  skip 'HTTPS and its renewal' 'the edge in front holds the certificate'
  check 'starts at boot' systemctl is-enabled --quiet api.target
  check 'api@8000.service runs' systemctl is-active --quiet api@8000.service
  check 'api@8001.service runs' systemctl is-active --quiet api@8001.service
  check 'steps before the start did not fail' test "$(systemctl show --property=Result --value api-before.service)" = success
  if [ -e /etc/api/leader ]; then
    check 'steps before the start ran once for this release' test -e /var/lib/api/steps-done
  else
    skip 'steps before the start ran once for this release' 'they run on another server, the leader'
  fi
  check '2 worker processes' test "$(app_workers | grep -c .)" -eq 2
  check 'memory of api@8000.service within 112 MiB' test "$(systemctl show --property=MemoryCurrent --value api@8000.service)" -le $((112 * 1024 * 1024))
  check 'memory of api@8001.service within 112 MiB' test "$(systemctl show --property=MemoryCurrent --value api@8001.service)" -le $((112 * 1024 * 1024))
  check 'memory of all instances within 224 MiB' test "$(systemctl show --property=MemoryCurrent --value api.slice)" -le $((224 * 1024 * 1024))
  check 'no start limit was hit' test "$(systemctl show --property=Result --value api@8000.service)" = success
}

files
if [ "$deployed" = yes ]; then
  running 'Running'
  if [ "$kill_worker" = yes ]; then
    check 'a killed worker is replaced' replaced_within 70
    running 'Running, after the kill'
  else
    skip 'a killed worker is replaced' 'asked for by --kill-worker'
  fi
else
  skip 'what runs' 'asked for by --deployed'
fi

printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ] || exit 1
[ "$passed" -gt 0 ] || exit 3
