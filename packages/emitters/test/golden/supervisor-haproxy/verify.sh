#!/usr/bin/env bash
# Plan: /?v=1&replication=instances&target=supervisor&proxy=haproxy&domain=api.example.com&email=ops@example.com&before=alembic%20upgrade%20head
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

# haproxy_reads FILE: with a throw-away certificate where it names one.
haproxy_reads() {
  local directory result
  directory=$(mktemp -d)
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=test \
    -keyout "$directory/key.pem" -out "$directory/cert.pem" 2> /dev/null
  cat "$directory/cert.pem" "$directory/key.pem" > "$directory/both.pem"
  sed -e "s|/etc/haproxy/certs/api.pem|$directory/both.pem|" "$1" > "$directory/haproxy.cfg"
  haproxy -c -q -f "$directory/haproxy.cfg"
  result=$?
  rm -r "$directory"
  return "$result"
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

units=(api.service)

# app_workers: process ids of the workers.
app_workers() {
  local unit group pid main
  for unit in "${units[@]}"; do
    main=$(systemctl show --property=MainPID --value "$unit")
    group=$(systemctl show --property=ControlGroup --value "$unit")
    [ -n "$group" ] || continue
    while read -r pid; do
      [ "$pid" != "$main" ] || continue
      if tr '\0' ' ' < "/proc/$pid/cmdline" 2> /dev/null | grep -Eq uvicorn; then
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
  [ "$(grep -c . <<< "$now")" -eq 3 ] || return 1
  ! grep -qx "$1" <<< "$now" || return 1
  test "$(supervisorctl --configuration /etc/api/supervisord.conf status | grep -c ' RUNNING ')" -eq 3
}

files() {
  printf 'Files\n'
  with shellcheck 'shell scripts' find . -name '*.sh' -exec shellcheck {} +
  with haproxy 'haproxy/haproxy.cfg' haproxy_reads haproxy/haproxy.cfg
  with haproxy 'haproxy/bootstrap.cfg' haproxy_reads haproxy/bootstrap.cfg
  with supervisord 'supervisor/supervisord.conf' supervisor_reads supervisor/supervisord.conf
}

running() {
  printf '%s\n' "$1"
  check 'the timer that renews is on' systemctl is-enabled --quiet certbot.timer
  check 'the timer that renews runs' systemctl is-active --quiet certbot.timer
  with curl 'HTTPS answers with a valid certificate' curl --silent --show-error --fail --output /dev/null --max-time 10 --connect-to ::127.0.0.1:443 https://api.example.com/health
  with openssl 'the certificate is renewed in time: 120 more hours' certificate_lasts 127.0.0.1 api.example.com 120
  check 'Supervisor starts at boot' systemctl is-enabled --quiet api.service
  check 'Supervisor runs' systemctl is-active --quiet api.service
  check '3 running in Supervisor' test "$(supervisorctl --configuration /etc/api/supervisord.conf status | grep -c ' RUNNING ')" -eq 3
  check 'steps before the start did not fail' test "$(systemctl show --property=Result --value api-before.service)" = success
  check 'steps before the start ran once for this release' test -e /var/lib/api/steps-done
  check '3 worker processes' test "$(app_workers | grep -c .)" -eq 3
  check 'memory of all processes within 336 MiB' test "$(systemctl show --property=MemoryCurrent --value api.service)" -le $((336 * 1024 * 1024))
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
