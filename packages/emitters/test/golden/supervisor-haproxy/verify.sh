#!/usr/bin/env bash
# Plan: /?v=1&replication=instances&target=supervisor&proxy=haproxy&domain=api.example.com&email=ops@example.com&before=alembic%20upgrade%20head
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
with haproxy 'haproxy/haproxy.cfg' haproxy_reads haproxy/haproxy.cfg
with haproxy 'haproxy/bootstrap.cfg' haproxy_reads haproxy/bootstrap.cfg
with supervisord 'supervisor/supervisord.conf' supervisor_reads supervisor/supervisord.conf

if [ "${1:-}" = --deployed ]; then
  printf 'Running\n'
  with certbot 'the renewal timer is on' systemctl is-enabled --quiet certbot.timer
  with curl 'HTTPS answers with a valid certificate' curl --silent --show-error --fail --output /dev/null --max-time 10 --connect-to ::127.0.0.1:443 https://api.example.com/health
  with openssl 'the certificate lasts 5 more days' certificate_lasts api.example.com
  check 'Supervisor starts at boot' systemctl is-enabled --quiet api.service
  check 'Supervisor runs' systemctl is-active --quiet api.service
  check '3 running' test "$(supervisorctl --configuration /etc/api/supervisord.conf status | grep -c ' RUNNING ')" -eq 3
  check 'steps before the start did not fail' test "$(systemctl show --property=Result --value api-before.service)" = success
  check 'steps ran for this release' test -e /var/lib/api/steps-done
  check '3 worker processes' test "$(workers children 'uvicorn' api.service)" -eq 3
  check 'memory of all processes within 336 MiB' test "$(systemctl show --property=MemoryCurrent --value api.service)" -le $((336 * 1024 * 1024))
fi

printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
