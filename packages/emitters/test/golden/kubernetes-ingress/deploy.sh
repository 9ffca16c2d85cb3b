#!/usr/bin/env bash
# Plan: /?v=1&runtime=node&app=dist/server.js&target=kubernetes&proxy=ingress&domain=api.example.com&lang=es
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

say 'App'
running=$(in_namespace get deployment/api --output 'jsonpath={.spec.template.spec.containers[0].image}' 2> /dev/null || true)
if [ "$running" = api:1.0.0 ]; then
  say 'This image runs already: only numbers change. A new release needs a new tag, planned with image='
fi
kubectl apply -f k8s/
in_namespace rollout status deployment/api --timeout=600s \
  || die 'not all pods became ready: kubectl --namespace api rollout undo deployment/api'
say 'Done. Check it with: ./verify.sh --deployed'
