import { t } from '@plimsoll/messages/t'
import { addressesFrom, privateNetworks } from '../../providers/addresses.ts'
import { fileChecks, siteChecksOf, siteFunctions, skippedOf } from '../../providers/checks.ts'
import { providerGuide } from '../../providers/guide.ts'
import { reservedNames } from '../../providers/refusals.ts'
import { deployFile } from '../../providers/script.ts'
import type { Target } from '../../variant.ts'
import { blueprintFile, blueprintPath } from './blueprint-file.ts'
import { profile } from './profile.ts'

/** The only way to the API's own name is its id, which Render makes. */
const service = '"$SERVICE"'

export const render: Target<'render'> = {
  id: 'render',
  profile,
  proxies: ['provider'],
  proxyPlacement: 'provider',
  refusals: (request) =>
    reservedNames(request, /^(PORT|RENDER|RENDER_\w+)$/, 'this file or Render'),
  addresses: addressesFrom(privateNetworks),
  emit: (deployment) => [
    blueprintFile(deployment),
    deployFile(deployment, {
      tool: 'render',
      variables: [['SERVICE', 'set SERVICE to the id of the service, as srv-…']],
      parts: [
        `cmp -s ${blueprintPath} ../${blueprintPath} \\
  || die 'copy ${blueprintPath} to the root of the repository, commit and push it, then run me again'`,
        `say 'App'
render blueprints validate ../${blueprintPath}
render deploys create "$SERVICE" --wait --confirm`,
      ],
    }),
  ],
  conceptFiles: ({ request }) => ({
    https: [blueprintPath],
    startup: [blueprintPath, 'Dockerfile'],
    restarts: [blueprintPath],
    replication: [blueprintPath],
    memory: [blueprintPath],
    utilisation: [blueprintPath],
    'previous-steps': request.before.length > 0 ? [blueprintPath] : [],
  }),
  guide(deployment) {
    const { lang } = deployment
    return providerGuide(deployment, {
      needs: {
        text: t(lang, 'render.needs'),
        commands: [`cp deploy/${blueprintPath} .`, `git add ${blueprintPath} deploy`],
      },
      imageFile: null,
      secrets: [{ text: t(lang, 'render.secrets') }],
      deploy: ['git push', './deploy.sh'],
      rollBack: { text: t(lang, 'render.rollBack') },
      watch: {
        text: t(lang, 'render.watch'),
        commands: ['render services', `render logs --resources ${service} --tail`],
      },
    })
  },
  checks: (deployment) => ({
    files: fileChecks(blueprintPath),
    functions: siteFunctions,
    killing: { reason: 'Render lets nobody end one instance' },
    running: [
      ...siteChecksOf(deployment, `printf 'https://%s.onrender.com' ${deployment.name}`),
      skippedOf(
        'instances, memory and the steps before the app',
        'the dashboard of Render has them',
      ),
    ],
  }),
  signals: () => ({
    sources: [
      'none: Render streams its metrics as OpenTelemetry. Set alerts where they go at the numbers',
      'of README.md.',
    ],
  }),
}
