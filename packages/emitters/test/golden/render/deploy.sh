#!/usr/bin/env bash
# Plan: /?v=1&runtime=node&app=dist/server.js&target=render&before=npm%20run%20migrate&env=SECRET_KEY&lang=es
# Made by Plimsoll with policy 2026-11. Change the plan, not this file.

# Deploys a release or a changed plan; run it again at will.
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '==> %s\n' "$*"; }
die() { printf 'deploy.sh: %s\n' "$*" >&2; exit 1; }
command -v render > /dev/null || die 'render is missing'

: "${SERVICE:?set SERVICE to the id of the service, as srv-…}"

cmp -s render.yaml ../render.yaml \
  || die 'copy render.yaml to the root of the repository, commit and push it, then run me again'

say 'App'
render blueprints validate ../render.yaml
render deploys create "$SERVICE" --wait --confirm

say 'Done. Check it with: ./verify.sh --deployed'
