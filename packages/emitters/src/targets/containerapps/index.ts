import { t } from '@plimsoll/messages/t'
import { addressesFrom, privateNetworks } from '../../providers/addresses.ts'
import { fileChecks, siteChecksOf, siteFunctions, skippedOf } from '../../providers/checks.ts'
import { providerGuide } from '../../providers/guide.ts'
import { nameTooLong } from '../../providers/refusals.ts'
import { deployPath } from '../../providers/script.ts'
import { hasSteps, stepsName } from '../../providers/steps.ts'
import type { Target } from '../../variant.ts'
import { appFile, appPath } from './app-file.ts'
import { secretNames } from './container.ts'
import { inGroup, script } from './deploy-script.ts'
import { jobFiles, jobPath } from './job-file.ts'
import { profile } from './profile.ts'

export const containerapps: Target<'containerapps'> = {
  id: 'containerapps',
  profile,
  proxies: ['provider'],
  proxyPlacement: 'provider',
  // with what follows for the job
  refusals: (request) => nameTooLong(request, 26),
  addresses: addressesFrom(privateNetworks),
  emit: (deployment) => [appFile(deployment), ...jobFiles(deployment), script(deployment)],
  conceptFiles: ({ request }) => ({
    https: [appPath],
    startup: [appPath, 'Dockerfile'],
    restarts: [appPath],
    replication: [appPath],
    memory: [appPath],
    utilisation: [appPath],
    'previous-steps': request.before.length > 0 ? [jobPath, deployPath] : [],
  }),
  guide(deployment) {
    const { lang, name, secrets } = deployment
    const create = [...secretNames(secrets).values()].map(
      (secret) => `az keyvault secret set --vault-name "$VAULT" --name ${secret} --file /dev/stdin`,
    )
    return providerGuide(deployment, {
      needs: { text: t(lang, 'containerapps.needs') },
      imageFile: appPath,
      secrets: [{ text: t(lang, 'containerapps.secrets'), commands: create }],
      deploy: ['./deploy.sh'],
      rollBack: {
        text: t(lang, 'containerapps.rollBack'),
        commands: [
          `az containerapp revision list --name ${name} ${inGroup} --all --output table`,
          `az containerapp revision copy --name ${name} ${inGroup} --from-revision REVISION`,
        ],
      },
      watch: {
        text: t(lang, 'containerapps.watch'),
        commands: [
          `az containerapp replica list --name ${name} ${inGroup} --output table`,
          `az containerapp logs show --name ${name} ${inGroup} --follow`,
        ],
      },
    })
  },
  checks(deployment) {
    const { name } = deployment
    const show = `az containerapp show --name ${name} --resource-group "\${RESOURCE_GROUP:-}"`
    return {
      files: fileChecks(appPath),
      killing: { reason: 'Container Apps lets nobody end one replica' },
      functions: siteFunctions,
      running: [
        ...siteChecksOf(
          deployment,
          `printf 'https://%s' "$(${show} --query properties.configuration.ingress.fqdn --output tsv)"`,
        ),
        skippedOf('memory against the plan', 'Azure Monitor has it: Working Set Bytes'),
        ...(hasSteps(deployment)
          ? [
              `with az 'steps before the app ran once and ended well' test "$(az containerapp job execution list --name ${stepsName(name)} --resource-group "\${RESOURCE_GROUP:-}" --query '[0].properties.status' --output tsv)" = Succeeded`,
            ]
          : []),
        `with az 'the app runs' test "$(${show} --query properties.runningStatus --output tsv)" = Running`,
      ],
    }
  },
  signals: () => ({
    sources: [
      'none: Container Apps has no series for Prometheus. Set alerts of Azure Monitor at the',
      'numbers of README.md, on Requests, Response Time, Working Set Bytes and Restart Count.',
    ],
  }),
}
