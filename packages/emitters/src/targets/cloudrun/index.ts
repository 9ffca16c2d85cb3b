import { t } from '@plimsoll/messages/t'
import { addressesFrom } from '../../providers/addresses.ts'
import { fileChecks, siteChecksOf, siteFunctions, skippedOf } from '../../providers/checks.ts'
import { providerGuide } from '../../providers/guide.ts'
import { nameTooLong, reservedNames } from '../../providers/refusals.ts'
import { deployPath } from '../../providers/script.ts'
import { hasSteps, stepsName } from '../../providers/steps.ts'
import type { Target } from '../../variant.ts'
import { secretName } from './container.ts'
import { inProject, script } from './deploy-script.ts'
import { jobFiles, jobPath } from './job-file.ts'
import { profile } from './profile.ts'
import { serviceFile, servicePath } from './service-file.ts'
import { signals } from './signals.ts'

/** Link-local: a container sees the platform's own end and nobody else. */
const platform = '169.254.0.0/16'

export const cloudrun: Target<'cloudrun'> = {
  id: 'cloudrun',
  profile,
  proxies: ['provider'],
  proxyPlacement: 'provider',
  refusals: (request) => [
    ...nameTooLong(request, 40),
    ...reservedNames(
      request,
      /^(PORT|K_SERVICE|K_REVISION|K_CONFIGURATION|CLOUD_RUN_\w+)$/,
      'Cloud Run',
    ),
  ],
  addresses: addressesFrom(platform),
  emit: (deployment) => [serviceFile(deployment), ...jobFiles(deployment), script(deployment)],
  conceptFiles: ({ request }) => ({
    https: [servicePath],
    startup: [servicePath, 'Dockerfile'],
    restarts: [servicePath],
    replication: [servicePath],
    memory: [servicePath],
    utilisation: [servicePath],
    'previous-steps': request.before.length > 0 ? [jobPath, deployPath] : [],
  }),
  guide(deployment) {
    const { lang, name, secrets } = deployment
    const create = secrets.map(
      (variable) =>
        `gcloud secrets create ${secretName(name, variable)} --project "$PROJECT" --data-file=-`,
    )
    return providerGuide(deployment, {
      needs: { text: t(lang, 'cloudrun.needs') },
      imageFile: servicePath,
      secrets: [{ text: t(lang, 'cloudrun.secrets'), commands: create }],
      deploy: ['./deploy.sh'],
      rollBack: {
        text: t(lang, 'cloudrun.rollBack'),
        commands: [
          `gcloud run revisions list --service ${name} ${inProject}`,
          `gcloud run services update-traffic ${name} --to-revisions REVISION=100 ${inProject}`,
        ],
      },
      watch: {
        text: t(lang, 'cloudrun.watch'),
        commands: [
          `gcloud run services describe ${name} ${inProject}`,
          `gcloud run services logs read ${name} ${inProject}`,
        ],
      },
    })
  },
  checks(deployment) {
    const { name } = deployment
    const describe = `gcloud run services describe ${name} --project "\${PROJECT:-}" --region "\${REGION:-}"`
    return {
      files: fileChecks(servicePath),
      killing: { reason: 'Cloud Run lets nobody end one instance' },
      functions: siteFunctions,
      running: [
        ...siteChecksOf(deployment, `${describe} --format 'value(status.url)'`),
        skippedOf(
          'memory against the plan',
          'Cloud Monitoring has it: container/memory/utilizations',
        ),
        ...(hasSteps(deployment)
          ? [
              `with gcloud 'steps before the app ran once and ended well' test "$(gcloud run jobs executions list --job ${stepsName(name)} --project "\${PROJECT:-}" --region "\${REGION:-}" --limit 1 --format 'value(status.succeededCount)')" = 1`,
            ]
          : []),
        `with gcloud 'the last revision serves' test "$(${describe} --format 'value(status.latestCreatedRevisionName)')" = "$(${describe} --format 'value(status.latestReadyRevisionName)')"`,
      ],
    }
  },
  signals,
}
