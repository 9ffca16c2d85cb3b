#!/usr/bin/env bash
# Plan: /?v=1&slo=400ms&survive=1&target=cloudrun&domain=api.example.com&before=alembic%20upgrade%20head&env=LOG_LEVEL%3Dinfo&env=SECRET_KEY
# Made by Plimsoll with policy 2026-11. Change the plan, not this file.

# Deploys a release or a changed plan; run it again at will.
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '==> %s\n' "$*"; }
die() { printf 'deploy.sh: %s\n' "$*" >&2; exit 1; }
command -v gcloud > /dev/null || die 'gcloud is missing'

: "${PROJECT:?set PROJECT to the id of the Google Cloud project}"
: "${REGION:?set REGION, such as europe-west1}"

say 'Steps before the app'
gcloud run jobs replace cloudrun/job.yaml --project "$PROJECT" --region "$REGION" --quiet
gcloud run jobs execute api-steps --wait --project "$PROJECT" --region "$REGION" --quiet \
  || die 'a step failed; what ran before goes on running'

say 'App'
gcloud run services replace cloudrun/service.yaml --project "$PROJECT" --region "$REGION" --quiet
gcloud run services add-iam-policy-binding api --member allUsers --role roles/run.invoker \
  --project "$PROJECT" --region "$REGION" --quiet > /dev/null

say 'Domain'
gcloud beta run domain-mappings describe --domain api.example.com --project "$PROJECT" --region "$REGION" > /dev/null 2>&1 \
  || gcloud beta run domain-mappings create --service api --domain api.example.com --project "$PROJECT" --region "$REGION"

say 'Done. Check it with: ./verify.sh --deployed'
