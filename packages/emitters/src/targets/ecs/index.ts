import { t } from '@plimsoll/messages/t'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { addressesFrom, privateNetworks } from '../../providers/addresses.ts'
import { fileChecks, siteChecksOf, siteFunctions } from '../../providers/checks.ts'
import { buildAndPush, providerGuide } from '../../providers/guide.ts'
import { expandedText, nameTooLong } from '../../providers/refusals.ts'
import { deployPath } from '../../providers/script.ts'
import type { Target } from '../../variant.ts'
import { script } from './deploy-script.ts'
import { foundationFile } from './foundation-file.ts'
import { profile } from './profile.ts'
import { serviceFile } from './service-file.ts'
import { signals } from './signals.ts'
import { foundationPath, logGroup, servicePath, serviceStack } from './stacks.ts'

export const ecs: Target<'ecs'> = {
  id: 'ecs',
  profile,
  proxies: ['provider'],
  proxyPlacement: 'provider',
  refusals: (request) => [
    ...nameTooLong(request, 40),
    // CloudFormation replaces it by a secret's value, wherever it stands
    ...expandedText(request, /\{\{resolve:/, '{{resolve:'),
  ],
  addresses: addressesFrom(privateNetworks),
  emit: (deployment) => [foundationFile(deployment), serviceFile(deployment), script(deployment)],
  conceptFiles: ({ request }) => ({
    https: [servicePath],
    startup: [servicePath, 'Dockerfile'],
    restarts: [servicePath],
    replication: [servicePath],
    memory: [servicePath],
    utilisation: [servicePath],
    'previous-steps': request.before.length > 0 ? [foundationPath, deployPath] : [],
  }),
  guide(deployment) {
    const { lang, name, site } = deployment
    const needs = [
      t(lang, 'ecs.needs'),
      ...(site.domain === null ? [] : [t(lang, 'ecs.certificate')]),
    ]
    return providerGuide(deployment, {
      needs: { text: needs.join(' ') },
      push: buildAndPush(deployment),
      secrets: [{ text: t(lang, 'ecs.secrets'), commands: createSecret(deployment) }],
      deploy: ['./deploy.sh'],
      rollBack: { text: t(lang, 'ecs.rollBack'), commands: ['./deploy.sh'] },
      watch: {
        text: t(lang, 'ecs.watch'),
        commands: [
          `aws ecs describe-services --cluster ${name} --services ${name} --query 'services[0].events[:5]'`,
          `aws logs tail ${logGroup(name)} --follow`,
        ],
      },
    })
  },
  checks(deployment) {
    const { name, plan } = deployment
    const least = plan.scaling?.minReplicas ?? plan.workers
    const service = (path: string) =>
      `$(aws ecs describe-services --cluster ${name} --services ${name} --query 'services[0].${path}' --output text)`
    return {
      files: [
        `with cfn-lint 'the templates are valid' cfn-lint ${foundationPath} ${servicePath}`,
        ...fileChecks(servicePath),
      ],
      functions: siteFunctions,
      running: [
        ...siteChecksOf(
          deployment,
          `aws cloudformation describe-stacks --stack-name ${serviceStack(name)} --query "Stacks[0].Outputs[?OutputKey=='Url'].OutputValue" --output text`,
        ),
        `with aws 'at least ${least} tasks run' test "${service('runningCount')}" -ge ${least}`,
        `with aws 'the rollout is done' test "${service('deployments[0].rolloutState')}" = COMPLETED`,
      ],
    }
  },
  signals,
}

/** The values are typed into an editor and never into a command line. */
const createSecret = ({ name, secrets }: Deployment): string[] => [
  `install -m 600 /dev/null ${name}-secrets.json`,
  `editor ${name}-secrets.json  # {${secrets.map((key) => `"${key}": "…"`).join(', ')}}`,
  `aws secretsmanager create-secret --name ${name} --secret-string file://${name}-secrets.json`,
]
