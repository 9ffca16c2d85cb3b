#!/usr/bin/env bash
# Plan: /?v=1&slo=400ms&survive=1&target=kubernetes&domain=api.example.com&email=ops@example.com&before=alembic%20upgrade%20head
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

ready_pods() { kubectl --namespace api get deployment/api --output 'jsonpath={.status.readyReplicas}'; }

most_memory() {
  kubectl --namespace api top pods --selector app.kubernetes.io/name=api --no-headers \
    | awk '{ sub(/Mi/, "", $3); if ($3 > most) most = $3 } END { if (!NR) exit 1; print most }'
}

# kill_one: a pod, at once; a process of it would be killed no sooner.
kill_one() {
  local pod
  pod=$(kubectl --namespace api get pods --selector app.kubernetes.io/name=api --field-selector=status.phase=Running --output 'jsonpath={.items[0].metadata.name}')
  [ -n "$pod" ] || { echo 'no pod runs'; return 1; }
  kubectl --namespace api delete pod "$pod" --now > /dev/null || return 1
  echo "$pod"
}

# is_replaced POD: enough pods are ready, and it is not among them.
is_replaced() {
  ! kubectl --namespace api get pod "$1" > /dev/null 2>&1 && [ "$(ready_pods)" -ge 2 ]
}

files() {
  printf 'Files\n'
  with shellcheck 'shell scripts' find . -name '*.sh' -exec shellcheck {} +
  with kubeconform 'manifests are valid' kubeconform -strict -ignore-missing-schemas -kubernetes-version 1.34.0 k8s previous-steps
  with kube-score 'manifests follow good practice' kube-score score --ignore-container-cpu-limit k8s/*.yaml
  with hadolint 'Dockerfile is well formed' hadolint Dockerfile
}

running() {
  printf '%s\n' "$1"
  check 'the Gateway has an address' kubectl --namespace api wait --for=condition=Programmed --timeout=5s gateway/api
  check 'the certificate is ready' kubectl --namespace api wait --for=condition=Ready --timeout=5s certificate/api-tls
  check 'cert-manager says when it renews it' test -n "$(kubectl --namespace api get certificate/api-tls --output 'jsonpath={.status.renewalTime}')"
  with curl 'HTTPS answers with a valid certificate' curl --silent --show-error --fail --output /dev/null --max-time 10 --connect-to ::api.example.com:443 https://api.example.com/health
  with openssl 'the certificate is renewed in time: 120 more hours' certificate_lasts api.example.com api.example.com 120
  with kubectl 'the rollout is done' kubectl --namespace api rollout status deployment/api --timeout=5s
  check 'at least 2 pods are ready' test "$(ready_pods)" -ge 2
  check 'no container was killed for its memory' test -z "$(kubectl --namespace api get pods --selector app.kubernetes.io/name=api --output 'jsonpath={.items[*].status.containerStatuses[*].lastState.terminated.reason}' | grep -o OOMKilled)"
  if kubectl --namespace api top pods --selector app.kubernetes.io/name=api > /dev/null 2>&1; then
    check 'memory of each pod within 113 MiB' test "$(most_memory)" -le 113
  else
    skip 'memory of each pod' 'the metrics server does not answer'
  fi
  check 'the autoscaler reads the CPU' kubectl --namespace api wait --for=condition=ScalingActive --timeout=5s horizontalpodautoscaler/api
  check 'steps before the app ran once and ended well' test "$(kubectl --namespace api get job/api-steps-38e93ff7 --output 'jsonpath={.status.succeeded} {.status.failed}')" = '1 '
}

files
if [ "$deployed" = yes ]; then
  running 'Running'
  if [ "$kill_worker" = yes ]; then
    check 'a killed pod is replaced' replaced_within 160
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
