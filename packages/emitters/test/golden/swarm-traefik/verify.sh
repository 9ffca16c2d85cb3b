#!/usr/bin/env bash
# Plan: /?v=1&target=swarm&domain=api.example.com&email=ops@example.com&hsts=yes&before=alembic%20upgrade%20head
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

running_tasks() {
  docker service ps api_app --filter desired-state=running --format '{{.CurrentState}}' | grep -c '^Running'
}

here() { docker ps --quiet --filter label=com.docker.swarm.service.name=api_app; }

kill_one() {
  local container
  container=$(here | head -n 1)
  [ -n "$container" ] || { echo 'no task runs on this node: call me on one that has any'; return 1; }
  docker kill "$container" > /dev/null || return 1
  docker inspect --format '{{index .Config.Labels "com.docker.swarm.task.id"}}' "$container"
}

# is_replaced TASK: all tasks run, and it is not among them; a swarm takes a while to see its end.
is_replaced() {
  ! docker service ps api_app --no-trunc --quiet --filter desired-state=running | grep -qx "$1" \
    && [ "$(running_tasks)" -eq 3 ]
}

files() {
  printf 'Files\n'
  with shellcheck 'shell scripts' find . -name '*.sh' -exec shellcheck {} +
  with docker 'stack.yaml' docker stack config -c stack.yaml
  with docker 'previous-steps/stack.yaml' docker stack config -c previous-steps/stack.yaml
  with hadolint 'Dockerfile is well formed' hadolint Dockerfile
}

running() {
  printf '%s\n' "$1"
  with curl 'HTTPS answers with a valid certificate' curl --silent --show-error --fail --output /dev/null --max-time 10 --connect-to ::api.example.com:443 https://api.example.com/health
  with openssl 'the certificate is renewed in time: 120 more hours' certificate_lasts api.example.com api.example.com 120
  check 'Docker starts at boot' systemctl is-enabled --quiet docker
  check '3 tasks with a worker each' test "$(running_tasks)" -eq 3
  check 'the proxy, which renews, runs' test "$(docker service ps api_traefik --filter desired-state=running --format '{{.CurrentState}}' | grep -c '^Running')" -ge 1
  [ -n "$(here)" ] || skip 'memory of the tasks' 'none of them runs on this node'
  for container in $(here); do
    check "memory of $container within 112 MiB" test "$(docker exec "$container" cat /sys/fs/cgroup/memory.stat /sys/fs/cgroup/memory/memory.stat 2> /dev/null | awk '/^(anon|shmem|kernel|total_rss|total_shmem) / { sum += $2; read = 1 } END { if (read) print sum }')" -le $((112 * 1024 * 1024))
  done
  check 'steps before the app ran once and ended well' test "$(docker service ps api-steps_run --format '{{.CurrentState}}' | grep -c '^Complete')" -eq 1
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
