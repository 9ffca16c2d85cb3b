import { t } from '@plimsoll/messages/t'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { addressesFrom, privateNetworks } from '../../providers/addresses.ts'
import { fileChecks, siteChecksOf, siteFunctions, skippedOf } from '../../providers/checks.ts'
import { providerGuide } from '../../providers/guide.ts'
import { expandedText, nameTooLong } from '../../providers/refusals.ts'
import { deployPath } from '../../providers/script.ts'
import { hasSteps } from '../../providers/steps.ts'
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
      imageFile: servicePath,
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
    const { name, plan, site } = deployment
    const least = plan.scaling?.minReplicas ?? plan.workers
    const service = (path: string) =>
      `$(aws ecs describe-services --cluster ${name} --services ${name} --query 'services[0].${path}' --output text)`
    return {
      files: [
        `with cfn-lint 'the templates are valid' cfn-lint ${foundationPath} ${servicePath}`,
        ...fileChecks(servicePath),
      ],
      functions: `${siteFunctions}

running_tasks() { printf '%s' "${service('runningCount')}"; }

kill_one() {
  local task
  task=$(aws ecs list-tasks --cluster ${name} --service-name ${name} --desired-status RUNNING --query 'taskArns[0]' --output text)
  aws ecs stop-task --cluster ${name} --task "$task" --reason 'verify.sh --kill-worker' > /dev/null || return 1
  printf '%s' "$task"
}

# is_replaced TASK: enough tasks run, and it is not among them.
is_replaced() {
  [ "$(aws ecs describe-tasks --cluster ${name} --tasks "$1" --query 'tasks[0].lastStatus' --output text)" = STOPPED ] \\
    && [ "$(running_tasks)" -ge ${least} ]
}`,
      killing: {
        lines: [
          `with aws 'a stopped task is replaced' replaced_within ${plan.timeouts.startupSeconds + plan.timeouts.killSeconds + pullSeconds}`,
        ],
      },
      running: [
        ...siteChecksOf(
          deployment,
          `aws cloudformation describe-stacks --stack-name ${serviceStack(name)} --query "Stacks[0].Outputs[?OutputKey=='Url'].OutputValue" --output text`,
        ),
        `with aws 'at least ${least} tasks run' test "$(running_tasks)" -ge ${least}`,
        ...(site.domain === null
          ? []
          : [
              `with aws 'AWS renews the certificate' test "$(aws acm describe-certificate --certificate-arn "\${CERTIFICATE:-}" --query Certificate.RenewalEligibility --output text)" = ELIGIBLE`,
            ]),
        skippedOf('memory against the plan', 'CloudWatch has it: MemoryUtilization of the service'),
        ...(hasSteps(deployment)
          ? [
              skippedOf(
                'steps before the app ran once',
                'deploy.sh waits for their task and stops where it fails',
              ),
            ]
          : []),
        `with aws 'the rollout is done' test "${service('deployments[0].rolloutState')}" = COMPLETED`,
      ],
    }
  },
  signals,
}

/** Fargate pulls the image for each task. */
const pullSeconds = 300

/** The values are typed into an editor and never into a command line. */
const createSecret = ({ name, secrets }: Deployment): string[] => [
  `install -m 600 /dev/null ${name}-secrets.json`,
  `editor ${name}-secrets.json  # {${secrets.map((key) => `"${key}": "…"`).join(', ')}}`,
  `aws secretsmanager create-secret --name ${name} --secret-string file://${name}-secrets.json`,
]
