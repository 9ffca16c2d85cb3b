import { t } from '@plimsoll/messages/t'
import { secretsExample, secretsPath } from '../../containers/secrets-example.ts'
import { addressesFrom, privateNetworks } from '../../providers/addresses.ts'
import { siteChecksOf, siteFunctions, skippedOf } from '../../providers/checks.ts'
import { providerGuide } from '../../providers/guide.ts'
import { deployFile, deployPath } from '../../providers/script.ts'
import { hasSteps } from '../../providers/steps.ts'
import type { Target } from '../../variant.ts'
import { configFile, configPath } from './config-file.ts'
import { profile } from './profile.ts'
import { signals } from './signals.ts'

export const fly: Target<'fly'> = {
  id: 'fly',
  profile,
  proxies: ['provider'],
  proxyPlacement: 'provider',
  addresses: addressesFrom(privateNetworks),
  emit: (deployment) => [
    configFile(deployment),
    ...secretsExample(deployment),
    deployFile(deployment, {
      tool: 'fly',
      parts: [
        `if ! fly status --app ${deployment.name} > /dev/null 2>&1; then
  : "\${REGION:?set REGION for the first deployment, such as ams}"
  fly apps create ${deployment.name}
fi`,
        `say 'App'
fly config validate --strict --config ${configPath}
fly deploy --config ${configPath} \${REGION:+--primary-region "$REGION"}
# stopped until requests start them
fly scale count ${deployment.plan.scaling?.maxReplicas} --app ${deployment.name} --yes`,
        deployment.site.domain === null
          ? ''
          : `say 'Domain'
fly certs show ${deployment.site.domain} --app ${deployment.name} > /dev/null 2>&1 \\
  || fly certs add ${deployment.site.domain} --app ${deployment.name}`,
      ],
    }),
  ],
  conceptFiles: ({ request }) => ({
    https: [configPath],
    startup: [configPath, 'Dockerfile'],
    restarts: [configPath],
    replication: [configPath, deployPath],
    memory: [configPath],
    utilisation: [configPath],
    'previous-steps': request.before.length > 0 ? [configPath] : [],
  }),
  guide(deployment) {
    const { lang, name } = deployment
    const path = secretsPath(deployment)
    return providerGuide(deployment, {
      needs: { text: t(lang, 'fly.needs') },
      imageFile: configPath,
      secrets: [
        {
          text: t(lang, 'containers.secrets', { path }),
          commands: [`install -m 600 ${path}.example ${path}`, `editor ${path}`],
        },
        {
          text: t(lang, 'fly.secrets'),
          commands: [`fly apps create ${name}`, `fly secrets import --app ${name} < ${path}`],
        },
      ],
      deploy: ['./deploy.sh'],
      rollBack: {
        text: t(lang, 'fly.rollBack'),
        commands: [
          `fly releases --app ${name} --image`,
          `fly deploy --config ${configPath} --image IMAGE`,
        ],
      },
      watch: {
        text: t(lang, 'fly.watch'),
        commands: [`fly status --app ${name}`, `fly logs --app ${name}`],
      },
    })
  },
  checks: (deployment) => ({
    files: [
      `with python3 '${configPath} is well formed' python3 -c 'import sys, tomllib; tomllib.load(open(sys.argv[1], "rb"))' ${configPath}`,
      "with hadolint 'Dockerfile is well formed' hadolint Dockerfile",
    ],
    functions: siteFunctions,
    killing: { reason: 'what Fly.io does after fly machine kill is not documented' },
    running: [
      ...siteChecksOf(deployment, `printf 'https://%s.fly.dev' ${deployment.name}`),
      skippedOf('memory against the plan', 'the metrics of Fly.io have it: fly_instance_memory_*'),
      ...(hasSteps(deployment)
        ? [
            skippedOf(
              'steps before the app ran once',
              'fly deploy stops where the release command fails',
            ),
          ]
        : []),
      `with fly 'no check of a machine fails' fly checks list --app ${deployment.name}`,
    ],
  }),
  signals,
}
