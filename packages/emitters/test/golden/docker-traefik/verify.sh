#!/usr/bin/env bash
# Plan: /?v=1&replication=instances&target=docker&proxy=traefik&domain=api.example.com&email=ops@example.com&before=alembic%20upgrade%20head&env=SECRET_KEY
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

case "${1:-}" in
  '' | --deployed) ;;
  *) printf 'usage: ./verify.sh [--deployed]\n' >&2; exit 2 ;;
esac

printf 'Files\n'
with shellcheck 'shell scripts' find . -name '*.sh' -exec shellcheck {} +
with hadolint 'Dockerfile is well formed' hadolint Dockerfile

if [ "${1:-}" = --deployed ]; then
  printf 'Running\n'
  with curl 'HTTPS answers with a valid certificate' curl --silent --show-error --fail --output /dev/null --max-time 10 --connect-to ::127.0.0.1:443 https://api.example.com/health
  with openssl 'the certificate lasts 5 more days' certificate_lasts api.example.com
  check 'Docker starts at boot' systemctl is-enabled --quiet docker
  container=api-app-1
  check 'api-app-1 is healthy' test "$(docker inspect --format '{{.State.Health.Status}}' "$container")" = healthy
  check 'api-app-1 comes back after a boot' test "$(docker inspect --format '{{.HostConfig.RestartPolicy.Name}}' "$container")" = unless-stopped
  check 'api-app-1 was not killed for its memory' test "$(docker inspect --format '{{.State.OOMKilled}}' "$container")" = false
  check 'api-app-1 has 1 worker processes' test "$(docker top "$container" -eo pid,ppid,args | awk -v pattern=uvicorn -v managed=0 'NR > 1 { pid = $1; parent = $2; $1 = $2 = ""; if (/docker-init/) { init = pid; next } of[pid] = parent; line[pid] = $0 } END { for (pid in of) if (line[pid] ~ pattern && !(managed && of[pid] == init)) n++; print n + 0 }')" -eq 1
  check 'memory of api-app-1 within 112 MiB' test "$(docker exec "$container" cat /sys/fs/cgroup/memory.stat | awk '/^(anon|shmem|kernel) / { sum += $2 } END { print sum + 0 }')" -le $((112 * 1024 * 1024))
  container=api-app-2
  check 'api-app-2 is healthy' test "$(docker inspect --format '{{.State.Health.Status}}' "$container")" = healthy
  check 'api-app-2 comes back after a boot' test "$(docker inspect --format '{{.HostConfig.RestartPolicy.Name}}' "$container")" = unless-stopped
  check 'api-app-2 was not killed for its memory' test "$(docker inspect --format '{{.State.OOMKilled}}' "$container")" = false
  check 'api-app-2 has 1 worker processes' test "$(docker top "$container" -eo pid,ppid,args | awk -v pattern=uvicorn -v managed=0 'NR > 1 { pid = $1; parent = $2; $1 = $2 = ""; if (/docker-init/) { init = pid; next } of[pid] = parent; line[pid] = $0 } END { for (pid in of) if (line[pid] ~ pattern && !(managed && of[pid] == init)) n++; print n + 0 }')" -eq 1
  check 'memory of api-app-2 within 112 MiB' test "$(docker exec "$container" cat /sys/fs/cgroup/memory.stat | awk '/^(anon|shmem|kernel) / { sum += $2 } END { print sum + 0 }')" -le $((112 * 1024 * 1024))
  container=api-app-3
  check 'api-app-3 is healthy' test "$(docker inspect --format '{{.State.Health.Status}}' "$container")" = healthy
  check 'api-app-3 comes back after a boot' test "$(docker inspect --format '{{.HostConfig.RestartPolicy.Name}}' "$container")" = unless-stopped
  check 'api-app-3 was not killed for its memory' test "$(docker inspect --format '{{.State.OOMKilled}}' "$container")" = false
  check 'api-app-3 has 1 worker processes' test "$(docker top "$container" -eo pid,ppid,args | awk -v pattern=uvicorn -v managed=0 'NR > 1 { pid = $1; parent = $2; $1 = $2 = ""; if (/docker-init/) { init = pid; next } of[pid] = parent; line[pid] = $0 } END { for (pid in of) if (line[pid] ~ pattern && !(managed && of[pid] == init)) n++; print n + 0 }')" -eq 1
  check 'memory of api-app-3 within 112 MiB' test "$(docker exec "$container" cat /sys/fs/cgroup/memory.stat | awk '/^(anon|shmem|kernel) / { sum += $2 } END { print sum + 0 }')" -le $((112 * 1024 * 1024))
fi

printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
