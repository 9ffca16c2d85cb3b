#!/usr/bin/env bash
# Plan: /?v=1&slo=400ms&survive=1&target=cloudrun&domain=api.example.com&before=alembic%20upgrade%20head&env=LOG_LEVEL%3Dinfo&env=SECRET_KEY
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

# certificate_lasts ADDRESS NAME HOURS: for so many more.
certificate_lasts() {
  openssl s_client -connect "$1:443" -servername "$2" < /dev/null 2> /dev/null \
    | openssl x509 -noout -checkend $(($3 * 3600))
}

files() {
  printf 'Files\n'
  with shellcheck 'shell scripts' find . -name '*.sh' -exec shellcheck {} +
  with yamllint 'cloudrun/service.yaml is well formed' yamllint -d relaxed cloudrun/service.yaml
  with hadolint 'Dockerfile is well formed' hadolint Dockerfile
}

running() {
  printf '%s\n' "$1"
  with curl 'HTTPS answers with a valid certificate' curl --silent --show-error --fail --output /dev/null --max-time 10 "https://api.example.com/health"
  with openssl 'the certificate is renewed in time: 120 more hours' certificate_lasts api.example.com api.example.com 120
  skip 'memory against the plan' 'Cloud Monitoring has it: container/memory/utilizations'
  with gcloud 'steps before the app ran once and ended well' test "$(gcloud run jobs executions list --job api-steps --project "${PROJECT:-}" --region "${REGION:-}" --limit 1 --format 'value(status.succeededCount)')" = 1
  with gcloud 'the last revision serves' test "$(gcloud run services describe api --project "${PROJECT:-}" --region "${REGION:-}" --format 'value(status.latestCreatedRevisionName)')" = "$(gcloud run services describe api --project "${PROJECT:-}" --region "${REGION:-}" --format 'value(status.latestReadyRevisionName)')"
}

files
if [ "$deployed" = yes ]; then
  running 'Running'
  if [ "$kill_worker" = yes ]; then
    skip 'a killed worker is replaced' 'Cloud Run lets nobody end one instance'
  else
    skip 'a killed worker is replaced' 'asked for by --kill-worker'
  fi
else
  skip 'what runs' 'asked for by --deployed'
fi

printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ] || exit 1
[ "$passed" -gt 0 ] || exit 3
