#!/usr/bin/env bash
# Plan: /?v=1&runtime=granian&target=containerapps&domain=api.example.com&before=alembic%20upgrade%20head&env=SECRET_KEY
# Made by Plimsoll with policy 2026-11. Change the plan, not this file.

# Deploys a release or a changed plan; run it again at will.
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '==> %s\n' "$*"; }
die() { printf 'deploy.sh: %s\n' "$*" >&2; exit 1; }
command -v az > /dev/null || die 'az is missing'

: "${RESOURCE_GROUP:?set RESOURCE_GROUP}"
: "${ENVIRONMENT:?set ENVIRONMENT to the name of the Container Apps environment}"
: "${VAULT:?set VAULT to the name of the Key Vault}"
: "${IDENTITY:?set IDENTITY to the resource id of the managed identity}"

environment=$(az containerapp env show --name "$ENVIRONMENT" --resource-group "$RESOURCE_GROUP" --query id --output tsv)
filled=$(mktemp --suffix=.yaml)
trap 'rm -f "$filled"' EXIT
# fill FILE: writes what only the subscription knows into the lines that wait for it
fill() {
  sed -e "s|^\( *environmentId: \)set-by-deploy\$|\1$environment|" \
    -e "s|^\( *\(- \)*identity: \)set-by-deploy\$|\1$IDENTITY|" \
    -e "s|^\( *\)set-by-deploy: {}\$|\1$IDENTITY: {}|" \
    -e "s|^\( *keyVaultUrl: https://\)set-by-deploy\.|\1$VAULT.|" "$1" > "$filled"
}

say 'Steps before the app'
fill containerapps/job.yaml
if az containerapp job show --name api-steps --resource-group "$RESOURCE_GROUP" > /dev/null 2>&1; then
  az containerapp job update --name api-steps --resource-group "$RESOURCE_GROUP" --yaml "$filled" > /dev/null
else
  az containerapp job create --name api-steps --resource-group "$RESOURCE_GROUP" --yaml "$filled" > /dev/null
fi
execution=$(az containerapp job start --name api-steps --resource-group "$RESOURCE_GROUP" --query name --output tsv)
SECONDS=0
until [ "${state:-}" = Succeeded ]; do
  case "${state:-}" in
    Failed | Stopped | Degraded) die "a step failed ($execution); what ran before goes on running" ;;
  esac
  if [ "$SECONDS" -gt 4200 ]; then
    die "the steps neither start nor end ($execution is $state); what ran before goes on running. Look at it, then stop it: az containerapp job stop --name api-steps --resource-group $RESOURCE_GROUP --job-execution-name $execution"
  fi
  sleep 5
  state=$(az containerapp job execution show --name api-steps --resource-group "$RESOURCE_GROUP" \
    --job-execution-name "$execution" --query properties.status --output tsv)
done

say 'App'
fill containerapps/app.yaml
if az containerapp show --name api --resource-group "$RESOURCE_GROUP" > /dev/null 2>&1; then
  az containerapp update --name api --resource-group "$RESOURCE_GROUP" --yaml "$filled" > /dev/null
else
  az containerapp create --name api --resource-group "$RESOURCE_GROUP" --yaml "$filled" > /dev/null
fi

say 'Domain'
az containerapp hostname add --hostname api.example.com --name api --resource-group "$RESOURCE_GROUP" > /dev/null
az containerapp hostname bind --hostname api.example.com --name api --resource-group "$RESOURCE_GROUP" \
  --environment "$ENVIRONMENT" --validation-method CNAME > /dev/null

say 'Done. Check it with: ./verify.sh --deployed'
