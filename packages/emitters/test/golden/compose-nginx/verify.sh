#!/usr/bin/env bash
# Plan: /?v=1&runtime=gunicorn&target=compose&proxy=nginx&domain=api.example.com&env=SECRET_KEY
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

# app_workers CONTAINER: process ids of its workers.
app_workers() {
  docker top "$1" -eo pid,ppid,args \
    | awk -v pattern=gunicorn -v managed=1 'NR > 1 { pid = $1; parent = $2; $1 = $2 = ""; if (/docker-init/) { init = pid; next } of[pid] = parent; line[pid] = $0 } END { for (pid in of) if (line[pid] ~ pattern && !(managed && of[pid] == init)) print pid }'
}

# kill_one: by the container's own shell, so that Docker takes it for a crash.
kill_one() {
  local container pid inside
  container=$(docker compose ps --quiet app)
  pid=$(app_workers "$container" | head -n 1)
  [ -n "$pid" ] || { echo 'no worker runs'; return 1; }
  inside=$(awk '/^NSpid:/ { print $NF }' "/proc/$pid/status")
  docker exec "$container" sh -c 'kill -KILL "$1"' sh "$inside" || return 1
  echo "$pid"
}

# is_replaced PID: all workers of the container run, and it is not among them.
is_replaced() {
  local container now
  container=$(docker compose ps --quiet app)
  now=$(app_workers "$container")
  [ "$(grep -c . <<< "$now")" -eq 3 ] || return 1
  ! grep -qx "$1" <<< "$now" || return 1
  [ "$(docker inspect --format '{{.State.Health.Status}}' "$container")" = healthy ]
}

files() {
  printf 'Files\n'
  with shellcheck 'shell scripts' find . -name '*.sh' -exec shellcheck {} +
  if [ -e api.env ]; then
    with docker 'compose.yaml is valid' docker compose config --quiet
    check 'api.env is for its owner alone' test "$(stat -c %a api.env)" = 600
  else
    skip 'compose.yaml is valid' 'fill in api.env first'
  fi
  with hadolint 'Dockerfile is well formed' hadolint Dockerfile
}

running() {
  printf '%s\n' "$1"
  check 'nginx accepts its configuration' docker compose exec -T nginx nginx -t -q
  check 'certbot, which renews, runs' docker compose exec -T certbot true
  with curl 'HTTPS answers with a valid certificate' curl --silent --show-error --fail --output /dev/null --max-time 10 --connect-to ::127.0.0.1:443 https://api.example.com/health
  with openssl 'the certificate is renewed in time: 120 more hours' certificate_lasts 127.0.0.1 api.example.com 120
  check 'Docker starts at boot' systemctl is-enabled --quiet docker
  container=$(docker compose ps --quiet app)
  check 'app is healthy' test "$(docker inspect --format '{{.State.Health.Status}}' "$container")" = healthy
  check 'app was not killed for its memory' test "$(docker inspect --format '{{.State.OOMKilled}}' "$container")" = false
  check 'app has 3 worker processes' test "$(app_workers "$container" | grep -c .)" -eq 3
  check "memory of app within 369 MiB" test "$(docker exec "$container" cat /sys/fs/cgroup/memory.stat /sys/fs/cgroup/memory/memory.stat 2> /dev/null | awk '/^(anon|shmem|kernel|total_rss|total_shmem) / { sum += $2; read = 1 } END { if (read) print sum }')" -le $((369 * 1024 * 1024))
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
