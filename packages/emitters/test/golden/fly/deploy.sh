#!/usr/bin/env bash
# Plan: /?v=1&target=fly&domain=api.example.com&before=alembic%20upgrade%20head&env=SECRET_KEY
# Made by Plimsoll with policy 2026-11. Change the plan, not this file.

# Deploys a release or a changed plan; run it again at will.
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '==> %s\n' "$*"; }
die() { printf 'deploy.sh: %s\n' "$*" >&2; exit 1; }
command -v fly > /dev/null || die 'fly is missing'

if ! fly status --app api > /dev/null 2>&1; then
  : "${REGION:?set REGION for the first deployment, such as ams}"
  fly apps create api
fi

say 'App'
fly config validate --strict --config fly.toml
fly deploy --config fly.toml ${REGION:+--primary-region "$REGION"}
# stopped until requests start them
fly scale count 4 --app api --yes

say 'Domain'
fly certs show api.example.com --app api > /dev/null 2>&1 \
  || fly certs add api.example.com --app api

say 'Done. Check it with: ./verify.sh --deployed'
