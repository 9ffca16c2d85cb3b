import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { stepsSeconds } from '../../containers/steps-limits.ts'
import { deployFile } from '../../providers/script.ts'
import { hasSteps } from '../../providers/steps.ts'
import { foundationPath, foundationStack, logGroup, servicePath, serviceStack } from './stacks.ts'

/** Two stacks, and between them the steps as a task of their own. */
export function script(deployment: Deployment): BundleFile {
  const { name, site, secrets } = deployment
  const secret = secrets.length > 0 ? ' "SecretArn=$SECRET"' : ''
  const certificate = site.domain === null ? '' : ' "CertificateArn=$CERTIFICATE"'
  return deployFile(deployment, {
    tool: 'aws',
    variables: [
      ['VPC', 'set VPC to the id of the network'],
      ['PRIVATE_SUBNETS', 'set PRIVATE_SUBNETS to their ids, with commas'],
      ['PUBLIC_SUBNETS', 'set PUBLIC_SUBNETS to their ids, with commas'],
      ...(secrets.length > 0 ? ([['SECRET', 'set SECRET to the ARN of the secret']] as const) : []),
      ...(site.domain === null
        ? []
        : ([['CERTIFICATE', 'set CERTIFICATE to the ARN of the certificate']] as const)),
    ],
    parts: [
      `# stack NAME TEMPLATE PARAMETER...
stack() {
  aws cloudformation deploy --stack-name "$1" --template-file "$2" --no-fail-on-empty-changeset \\
    --capabilities CAPABILITY_IAM --parameter-overrides "\${@:3}"
}`,
      `say 'Foundation'
stack ${foundationStack(name)} ${foundationPath} "Vpc=$VPC"${secret}`,
      hasSteps(deployment) ? steps(name) : '',
      `say 'App'
stack ${serviceStack(name)} ${servicePath} "Vpc=$VPC" \\
  "PrivateSubnets=$PRIVATE_SUBNETS" "PublicSubnets=$PUBLIC_SUBNETS"${secret}${certificate}`,
      site.domain === null
        ? ''
        : `say 'Domain'
url=$(aws cloudformation describe-stacks --stack-name ${serviceStack(name)} --output text \\
  --query "Stacks[0].Outputs[?OutputKey=='Url'].OutputValue")
say "Lead ${site.domain} to \${url#http://} by a CNAME or an alias record"`,
    ],
  })
}

const steps = (name: string) => `say 'Steps before the app'
# output KEY: of the foundation
output() {
  aws cloudformation describe-stacks --stack-name ${foundationStack(name)} --output text \\
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue"
}
network="awsvpcConfiguration={subnets=[$PRIVATE_SUBNETS],securityGroups=[$(output AppGroup)]}"
task=$(aws ecs run-task --cluster ${name} --task-definition "$(output StepsTask)" \\
  --launch-type FARGATE --network-configuration "$network" \\
  --query 'tasks[0].taskArn' --output text)
# described PATH: of the task
described() { aws ecs describe-tasks --cluster ${name} --tasks "$task" --query "tasks[0].$1" --output text; }
say "Waiting for $task; its log: aws logs tail ${logGroup(name)} --log-stream-name-prefix previous-steps"
SECONDS=0
until [ "$(described lastStatus)" = STOPPED ]; do
  if [ "$SECONDS" -gt ${stepsSeconds} ]; then
    aws ecs stop-task --cluster ${name} --task "$task" --reason 'not done in time' > /dev/null
    die "the steps did not end within an hour and were stopped ($(described lastStatus)); what ran before goes on running: look at their log, then run me again"
  fi
  sleep 5
done
[ "$(described 'containers[0].exitCode')" = 0 ] \\
  || die "a step failed ($(described stoppedReason)); what ran before goes on running"`
