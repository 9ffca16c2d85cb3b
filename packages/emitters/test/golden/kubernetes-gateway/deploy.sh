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
# is_stuck: without an image or a node with room a pod waits for ever
is_stuck() {
  case "$(in_namespace get pods --selector "job-name=$job" --output 'jsonpath={.items[*].status.phase}')" in
    '' | Pending) [ "$SECONDS" -gt 600 ] ;;
    # the Job's own deadline has passed
    *) [ "$SECONDS" -gt 3660 ] ;;
  esac
}
SECONDS=0
until [ "$(state Complete)" = True ]; do
  if [ "$(state Failed)" = True ]; then
    in_namespace logs "job/$job" --tail=50 >&2 || true
    why=$(in_namespace get job "$job" --output 'jsonpath={.status.conditions[?(@.type=="Failed")].message}')
    die "a step failed ($why); what ran before goes on running: kubectl --namespace api logs job/$job"
  fi
  if is_stuck; then
    in_namespace describe jobs,pods --selector "app.kubernetes.io/instance=$job" | tail -n 30 >&2 || true
    die "the steps did not start or end in time; what ran before goes on running. Mend what the events above say (image, room on the nodes, Secret) and run me again, or give them up: kubectl --namespace api delete job/$job"
  fi
  sleep 2
done

say 'App'
running=$(in_namespace get deployment/api --output 'jsonpath={.spec.template.spec.containers[0].image}' 2> /dev/null || true)
if [ "$running" = api:1.0.0 ]; then
  say 'This image runs already: only numbers change. A new release needs a new tag, planned with image='
fi
kubectl apply -f k8s/
in_namespace rollout status deployment/api --timeout=600s \
  || die 'not all pods became ready: kubectl --namespace api rollout undo deployment/api'
say 'Done. Check it with: ./verify.sh --deployed'
