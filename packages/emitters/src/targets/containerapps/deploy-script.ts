import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { stepsSeconds, stepsStartSeconds } from '../../containers/steps-limits.ts'
import { deployFile } from '../../providers/script.ts'
import { hasSteps, stepsName } from '../../providers/steps.ts'
import { appPath } from './app-file.ts'
import { toBeSet } from './container.ts'
import { jobPath } from './job-file.ts'

export const inGroup = '--resource-group "$RESOURCE_GROUP"'

export function script(deployment: Deployment): BundleFile {
  const { name, site, secrets } = deployment
  const job = stepsName(name)
  const withSecrets = secrets.length > 0
  return deployFile(deployment, {
    tool: 'az',
    variables: [
      ['RESOURCE_GROUP', 'set RESOURCE_GROUP'],
      ['ENVIRONMENT', 'set ENVIRONMENT to the name of the Container Apps environment'],
      ...(withSecrets
        ? ([
            ['VAULT', 'set VAULT to the name of the Key Vault'],
            ['IDENTITY', 'set IDENTITY to the resource id of the managed identity'],
          ] as const)
        : []),
    ],
    parts: [
      `environment=$(az containerapp env show --name "$ENVIRONMENT" ${inGroup} --query id --output tsv)
filled=$(mktemp --suffix=.yaml)
trap 'rm -f "$filled"' EXIT
# fill FILE: writes what only the subscription knows into the lines that wait for it
fill() {
  sed -e "s|^\\( *environmentId: \\)${toBeSet}\\$|\\1$environment|"${
    withSecrets
      ? ` \\
    -e "s|^\\( *\\(- \\)*identity: \\)${toBeSet}\\$|\\1$IDENTITY|" \\
    -e "s|^\\( *\\)${toBeSet}: {}\\$|\\1$IDENTITY: {}|" \\
    -e "s|^\\( *keyVaultUrl: https://\\)${toBeSet}\\.|\\1$VAULT.|"`
      : ''
  } "$1" > "$filled"
}`,
      hasSteps(deployment)
        ? `say 'Steps before the app'
fill ${jobPath}
if az containerapp job show --name ${job} ${inGroup} > /dev/null 2>&1; then
  az containerapp job update --name ${job} ${inGroup} --yaml "$filled" > /dev/null
else
  az containerapp job create --name ${job} ${inGroup} --yaml "$filled" > /dev/null
fi
execution=$(az containerapp job start --name ${job} ${inGroup} --query name --output tsv)
SECONDS=0
until [ "\${state:-}" = Succeeded ]; do
  case "\${state:-}" in
    Failed | Stopped | Degraded) die "a step failed ($execution); what ran before goes on running" ;;
  esac
  if [ "$SECONDS" -gt ${stepsSeconds + stepsStartSeconds} ]; then
    die "the steps neither start nor end ($execution is $state); what ran before goes on running. Look at it, then stop it: az containerapp job stop --name ${job} --resource-group $RESOURCE_GROUP --job-execution-name $execution"
  fi
  sleep 5
  state=$(az containerapp job execution show --name ${job} ${inGroup} \\
    --job-execution-name "$execution" --query properties.status --output tsv)
done`
        : '',
      `say 'App'
fill ${appPath}
if az containerapp show --name ${name} ${inGroup} > /dev/null 2>&1; then
  az containerapp update --name ${name} ${inGroup} --yaml "$filled" > /dev/null
else
  az containerapp create --name ${name} ${inGroup} --yaml "$filled" > /dev/null
fi`,
      site.domain === null
        ? ''
        : `say 'Domain'
az containerapp hostname add --hostname ${site.domain} --name ${name} ${inGroup} > /dev/null
az containerapp hostname bind --hostname ${site.domain} --name ${name} ${inGroup} \\
  --environment "$ENVIRONMENT" --validation-method CNAME > /dev/null`,
    ],
  })
}
