#!/usr/bin/env bash
# Plan: /?v=1&model=1GB&ram=16GiB&replication=instances&proxy=nginx&domain=api.example.com&email=ops@example.com&hsts=yes
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

# nginx_reads FILE: inside a configuration of its own, with a throw-away certificate.
nginx_reads() {
  local directory result
  directory=$(mktemp -d)
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=test \
    -keyout "$directory/key.pem" -out "$directory/cert.pem" 2> /dev/null
  sed -e "s|/etc/letsencrypt/live/api/fullchain.pem|$directory/cert.pem|" -e "s|/etc/letsencrypt/live/api/privkey.pem|$directory/key.pem|" \
    "$1" > "$directory/site.conf"
  printf 'pid %s/pid;\nerror_log stderr;\nevents {}\nhttp { include %s/site.conf; }\n' \
    "$directory" "$directory" > "$directory/nginx.conf"
  nginx -t -q -c "$directory/nginx.conf"
  result=$?
  rm -r "$directory"
  return "$result"
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
with nginx 'nginx/api.conf' nginx_reads nginx/api.conf
with nginx 'nginx/api-bootstrap.conf' nginx_reads nginx/api-bootstrap.conf
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
  with certbot 'the renewal timer is on' systemctl is-enabled --quiet certbot.timer
  with curl 'HTTPS answers with a valid certificate' curl --silent --show-error --fail --output /dev/null --max-time 10 --connect-to ::127.0.0.1:443 https://api.example.com/health
  with openssl 'the certificate lasts 5 more days' certificate_lasts api.example.com
  check 'starts at boot' systemctl is-enabled --quiet api.target
  check 'api@1.service runs' systemctl is-active --quiet api@1.service
  check 'api@2.service runs' systemctl is-active --quiet api@2.service
  check 'api@3.service runs' systemctl is-active --quiet api@3.service
  check '3 worker processes' test "$(workers all 'uvicorn' api@1.service api@2.service api@3.service)" -eq 3
  check 'memory of api@1.service within 1066 MiB' test "$(systemctl show --property=MemoryCurrent --value api@1.service)" -le $((1066 * 1024 * 1024))
  check 'memory of api@2.service within 1066 MiB' test "$(systemctl show --property=MemoryCurrent --value api@2.service)" -le $((1066 * 1024 * 1024))
  check 'memory of api@3.service within 1066 MiB' test "$(systemctl show --property=MemoryCurrent --value api@3.service)" -le $((1066 * 1024 * 1024))
  check 'memory of all instances within 3198 MiB' test "$(systemctl show --property=MemoryCurrent --value api.slice)" -le $((3198 * 1024 * 1024))
  check 'no start limit was hit' test "$(systemctl show --property=Result --value api@1.service)" = success
fi

printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
