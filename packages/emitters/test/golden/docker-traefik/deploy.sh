#!/usr/bin/env bash
# Plan: /?v=1&replication=instances&target=docker&proxy=traefik&domain=api.example.com&email=ops@example.com&before=alembic%20upgrade%20head&env=SECRET_KEY
# Made by Plimsoll with policy 2026-11. Change the plan, not this file.

# Deploys a release or a changed plan on this server; run it again at will. Docker itself starts at
# boot and brings up what ran before.
#
# What stands between single quotes is meant as it is:
# shellcheck disable=SC2016
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '==> %s\n' "$*"; }
die() { printf 'deploy.sh: %s\n' "$*" >&2; exit 1; }
exists() { docker container inspect "$1" > /dev/null 2>&1; }

# remove NAME: requests in flight may finish first.
remove() {
  exists "$1" || return 0
  docker stop "$1" > /dev/null
  docker rm --force "$1" > /dev/null
}

[ "$#" -eq 0 ] || die 'usage: ./deploy.sh'

command -v docker > /dev/null || die 'docker is missing'
docker image inspect api:1.0.0 > /dev/null 2>&1 || die 'build or pull api:1.0.0 first'
[ -e api.env ] || die 'write the secrets first: install -m 600 api.env.example api.env'
[ "$(stat -c %a api.env)" = 600 ] || die 'api.env is not for its owner alone: chmod 600 api.env'

# Fixed addresses, so that the app can trust the one of the proxy.
docker network inspect api > /dev/null 2>&1 \
  || docker network create --subnet 10.181.48.0/20 --ip-range 10.181.56.0/21 \
    --gateway 10.181.48.1 api > /dev/null

app=(
  --network api
  --init
  --read-only
  --cap-drop ALL
  --security-opt no-new-privileges:true
  --log-driver local
  --log-opt max-size=20m
  --log-opt max-file=5
  --tmpfs '/tmp:size=64m,mode=1777'
  # the budget, the hard limit of all its processes together, and no swap
  --memory-reservation 112m
  --memory 124m
  --memory-swap 124m
  --env-file api.env
)

service=(
  --label plimsoll.app=api
  # also after exit 0: a manager whose workers fail at startup ends so
  --restart unless-stopped
  --stop-timeout 25
  --health-cmd 'python -c '\''import http.client, sys; connection = http.client.HTTPConnection("127.0.0.1", int(sys.argv[1]), timeout=4); connection.request("GET", sys.argv[2]); sys.exit(connection.getresponse().status != 200)'\'' 8000 /health'
  --health-interval 10s
  --health-timeout 5s
  --health-retries 3
  --health-start-period 10s
  --ulimit nofile=4096
  # the kernel cuts a listen backlog at this
  --sysctl net.core.somaxconn=2048
)

say 'Steps before the app'
remove api-previous-steps
docker run --name api-previous-steps "${app[@]}" api:1.0.0 \
  sh -ec 'for step; do printf "previous step: %s\n" "$step"; sh -ec -- "$step" || { printf "previous step failed: %s\n" "$step" >&2; exit 1; }; done' previous-steps 'alembic upgrade head' \
  || die 'a step failed; what ran before goes on running'

# start_app NAME ADDRESS: in the place of the container that has the name, and waits for it.
start_app() {
  local state
  say "$1"
  remove "$1"
  docker run --detach --name "$1" --ip "$2" "${app[@]}" "${service[@]}" api:1.0.0 \
    uvicorn app.main:app --host 0.0.0.0 --port 8000 --workers 1 --loop uvloop --http httptools --proxy-headers --forwarded-allow-ips 10.181.48.2 --limit-concurrency 27 --backlog 2048 --timeout-keep-alive 35 --timeout-graceful-shutdown 15 > /dev/null
  SECONDS=0
  until state=$(docker inspect --format '{{.State.Health.Status}}' "$1") && [ "$state" = healthy ]; do
    [ "$SECONDS" -le 40 ] || die "$1 is not healthy: docker logs $1"
    sleep 1
  done
}

start_app api-app-1 10.181.48.16
start_app api-app-2 10.181.48.17
start_app api-app-3 10.181.48.18
# containers of an earlier, larger plan
names='api-app-1 api-app-2 api-app-3'
for container in $(docker ps --all --filter label=plimsoll.app=api --format '{{.Names}}'); do
  case " $names " in
    *" $container "*) ;;
    *) remove "$container" ;;
  esac
done

# is_current NAME VERSION: it runs, and was started with the same options and files.
is_current() {
  exists "$1" \
    && [ "$(docker inspect --format '{{.State.Running}} {{index .Config.Labels "plimsoll.version"}}' "$1")" = "true $2" ]
}

traefik=(
  --network api
  --network-alias traefik
  --ip 10.181.48.2
  --restart unless-stopped
  --init
  --read-only
  --cap-drop ALL
  --cap-add NET_BIND_SERVICE
  --security-opt no-new-privileges:true
  --log-driver local
  --log-opt max-size=20m
  --log-opt max-file=5
  --publish 80:80
  --publish 443:443
  --publish 127.0.0.1:8082:8082
  --tmpfs /tmp
  --mount "type=bind,source=$PWD/traefik/traefik.yaml,target=/etc/traefik/traefik.yaml,readonly"
  --mount "type=bind,source=$PWD/traefik/dynamic/site.yaml,target=/etc/traefik/dynamic/site.yaml,readonly"
  --volume api-traefik-state:/var/lib/traefik
  --health-cmd 'traefik healthcheck --configFile=/etc/traefik/traefik.yaml'
  --health-interval 10s
  --health-timeout 5s
  --health-retries 3
  --ulimit nofile=2048
  --stop-timeout 25
  --memory 512m
)
if ! is_current api-traefik e008e261; then
  say api-traefik
  remove api-traefik
  docker run --detach --name api-traefik --label plimsoll.version=e008e261 "${traefik[@]}" traefik:v3.7.15 > /dev/null
fi

say 'Done. Check it with: ./verify.sh --deployed'
