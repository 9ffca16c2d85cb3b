#!/usr/bin/env bash
# Plan: /?v=1&target=swarm&domain=api.example.com&email=ops@example.com&hsts=yes&before=alembic%20upgrade%20head
# Made by Plimsoll with policy 2026-11. Change the plan, not this file.

# Deploys a release or a changed plan to the swarm; run it on a manager, again at will.
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '==> %s\n' "$*"; }
die() { printf 'deploy.sh: %s\n' "$*" >&2; exit 1; }
command -v docker > /dev/null || die 'docker is missing'
[ "$(docker info --format '{{.Swarm.ControlAvailable}}')" = true ] \
  || die 'this is no manager of a swarm: docker swarm init, or run me on one'

# Clients reach one node, where the certificates are: this one, unless another was named.
if [ -z "$(docker node ls --filter node.label=api-edge=true --quiet)" ]; then
  # 'self' is a name for inspect and ps alone
  docker node update --label-add api-edge=true "$(docker info --format '{{.Swarm.NodeID}}')" > /dev/null
fi

say 'Steps before the app'
# a job that ran does not run again by itself
if docker service inspect api-steps_run > /dev/null 2>&1; then
  docker service rm api-steps_run > /dev/null
fi
docker stack deploy --with-registry-auth --compose-file previous-steps/stack.yaml api-steps
say 'Waiting for the job; its log: docker service logs --follow api-steps_run'
SECONDS=0
while :; do
  state=$(docker service ps api-steps_run --no-trunc --format '{{.CurrentState}}' | head -n 1)
  case "$state" in
    Complete*) break ;;
    Failed* | Rejected* | Orphaned*)
      docker service logs --tail 50 api-steps_run >&2 || true
      die "a step failed; what ran before goes on running: docker service ps --no-trunc api-steps_run"
      ;;
    Running*) limit=3600 ;;
    # without a node with room it would wait for ever
    *) limit=600 ;;
  esac
  if [ "$SECONDS" -gt "$limit" ]; then
    docker service ps --no-trunc api-steps_run >&2
    die "the steps did not start or end in time; what ran before goes on running. Mend what stands above and run me again, or give them up: docker service rm api-steps_run"
  fi
  sleep 2
done

say 'App'
# what the last update came to, with its time: a new one has another
update() { docker service inspect api_app --format '{{if .UpdateStatus}}{{.UpdateStatus.State}} {{.UpdateStatus.StartedAt}}{{end}}'; }
last=$(update 2> /dev/null || true)
docker stack deploy --with-registry-auth --prune --compose-file stack.yaml api
wanted=3
# tasks are replaced one after another
deadline=600
SECONDS=0
while :; do
  sleep 5
  now=$(update)
  if [ "$now" != "$last" ]; then
    case "$now" in
      rollback_* | paused*) die "the new version did not stay up and was taken back: docker service ps --no-trunc api_app" ;;
    esac
  fi
  running=$(docker service ls --filter name=api_app --format '{{.Name}} {{.Replicas}}' \
    | awk -v service=api_app '$1 == service { split($2, count, "/"); print count[1] }')
  if [ "${running:-0}" -ge "$wanted" ] && [[ "$now" != updating* ]]; then
    break
  fi
  [ "$SECONDS" -le "$deadline" ] || die "not all tasks run: docker service ps --no-trunc api_app"
done

say 'Done. Check it with: ./verify.sh --deployed'
