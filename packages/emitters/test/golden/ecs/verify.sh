#!/usr/bin/env bash
# Plan: /?v=1&model=1GB&target=ecs&domain=api.example.com&hsts=yes&before=alembic%20upgrade%20head&env=SECRET_KEY
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

running_tasks() { printf '%s' "$(aws ecs describe-services --cluster api --services api --query 'services[0].runningCount' --output text)"; }

kill_one() {
  local task
  task=$(aws ecs list-tasks --cluster api --service-name api --desired-status RUNNING --query 'taskArns[0]' --output text)
  aws ecs stop-task --cluster api --task "$task" --reason 'verify.sh --kill-worker' > /dev/null || return 1
  printf '%s' "$task"
}

# is_replaced TASK: enough tasks run, and it is not among them.
is_replaced() {
  [ "$(aws ecs describe-tasks --cluster api --tasks "$1" --query 'tasks[0].lastStatus' --output text)" = STOPPED ] \
    && [ "$(running_tasks)" -ge 2 ]
}

files() {
  printf 'Files\n'
  with shellcheck 'shell scripts' find . -name '*.sh' -exec shellcheck {} +
  with cfn-lint 'the templates are valid' cfn-lint ecs/foundation.yaml ecs/service.yaml
  with yamllint 'ecs/service.yaml is well formed' yamllint -d relaxed ecs/service.yaml
  with hadolint 'Dockerfile is well formed' hadolint Dockerfile
}

running() {
  printf '%s\n' "$1"
  with curl 'HTTPS answers with a valid certificate' curl --silent --show-error --fail --output /dev/null --max-time 10 "https://api.example.com/health"
  with openssl 'the certificate is renewed in time: 120 more hours' certificate_lasts api.example.com api.example.com 120
  with aws 'at least 2 tasks run' test "$(running_tasks)" -ge 2
  with aws 'AWS renews the certificate' test "$(aws acm describe-certificate --certificate-arn "${CERTIFICATE:-}" --query Certificate.RenewalEligibility --output text)" = ELIGIBLE
  skip 'memory against the plan' 'CloudWatch has it: MemoryUtilization of the service'
  skip 'steps before the app ran once' 'deploy.sh waits for their task and stops where it fails'
  with aws 'the rollout is done' test "$(aws ecs describe-services --cluster api --services api --query 'services[0].deployments[0].rolloutState' --output text)" = COMPLETED
}

files
if [ "$deployed" = yes ]; then
  running 'Running'
  if [ "$kill_worker" = yes ]; then
    with aws 'a stopped task is replaced' replaced_within 335
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
