#!/usr/bin/env bash
# Plan: /?v=1&slo=400ms&survive=1&target=kubernetes&domain=api.example.com&email=ops@example.com&before=alembic%20upgrade%20head
# Made by Plimsoll with policy 2026-11. Change the plan, not this file.

# Deploys a release or a changed plan to the cluster that kubectl points to; run it again at will.
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '==> %s\n' "$*"; }
die() { printf 'deploy.sh: %s\n' "$*" >&2; exit 1; }
in_namespace() { kubectl --namespace api "$@"; }
command -v kubectl > /dev/null || die 'kubectl is missing'

say "Cluster: $(kubectl config current-context)"
kubectl apply -f k8s/00-namespace.yaml -f k8s/10-serviceaccount.yaml -f k8s/20-networkpolicy.yaml

say 'Steps before the app'
job=api-steps-38e93ff7
state() { in_namespace get job "$job" --output "jsonpath={.status.conditions[?(@.type==\"$1\")].status}"; }
if in_namespace get job "$job" > /dev/null 2>&1 && [ "$(state Failed)" = True ]; then
  # the failed one was looked at, or nobody would deploy again
  in_namespace delete job "$job"
fi
if ! in_namespace get job "$job" > /dev/null 2>&1; then
  kubectl apply -f previous-steps/job.yaml
fi
say "Waiting for job/$job; its log: kubectl --namespace api logs --follow job/$job"
until [ "$(state Complete)" = True ]; do
  if [ "$(state Failed)" = True ]; then
    in_namespace logs "job/$job" --tail=50 >&2 || true
    die "a step failed; what ran before goes on running: kubectl --namespace api logs job/$job"
  fi
  sleep 2
done

say 'App'
kubectl apply -f k8s/
in_namespace rollout status deployment/api --timeout=600s \
  || die 'not all pods became ready: kubectl --namespace api rollout undo deployment/api'
say 'Done. Check it with: ./verify.sh --deployed'
