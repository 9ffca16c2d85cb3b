#!/usr/bin/env bash
# Plan: /?v=1&model=1GB&target=ecs&domain=api.example.com&hsts=yes&before=alembic%20upgrade%20head&env=SECRET_KEY
# Made by Plimsoll with policy 2026-11. Change the plan, not this file.

# Deploys a release or a changed plan; run it again at will.
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '==> %s\n' "$*"; }
die() { printf 'deploy.sh: %s\n' "$*" >&2; exit 1; }
command -v aws > /dev/null || die 'aws is missing'

: "${VPC:?set VPC to the id of the network}"
: "${PRIVATE_SUBNETS:?set PRIVATE_SUBNETS to their ids, with commas}"
: "${PUBLIC_SUBNETS:?set PUBLIC_SUBNETS to their ids, with commas}"
: "${SECRET:?set SECRET to the ARN of the secret}"
: "${CERTIFICATE:?set CERTIFICATE to the ARN of the certificate}"

# stack NAME TEMPLATE PARAMETER...
stack() {
  aws cloudformation deploy --stack-name "$1" --template-file "$2" --no-fail-on-empty-changeset \
    --capabilities CAPABILITY_IAM --parameter-overrides "${@:3}"
}

say 'Foundation'
stack api-foundation ecs/foundation.yaml "Vpc=$VPC" "SecretArn=$SECRET"

say 'Steps before the app'
# output KEY: of the foundation
output() {
  aws cloudformation describe-stacks --stack-name api-foundation --output text \
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue"
}
network="awsvpcConfiguration={subnets=[$PRIVATE_SUBNETS],securityGroups=[$(output AppGroup)]}"
task=$(aws ecs run-task --cluster api --task-definition "$(output StepsTask)" \
  --launch-type FARGATE --network-configuration "$network" \
  --query 'tasks[0].taskArn' --output text)
# described PATH: of the task
described() { aws ecs describe-tasks --cluster api --tasks "$task" --query "tasks[0].$1" --output text; }
say "Waiting for $task; its log: aws logs tail /ecs/api --log-stream-name-prefix previous-steps"
SECONDS=0
until [ "$(described lastStatus)" = STOPPED ]; do
  if [ "$SECONDS" -gt 3600 ]; then
    aws ecs stop-task --cluster api --task "$task" --reason 'not done in time' > /dev/null
    die "the steps did not end within an hour and were stopped ($(described lastStatus)); what ran before goes on running: look at their log, then run me again"
  fi
  sleep 5
done
[ "$(described 'containers[0].exitCode')" = 0 ] \
  || die "a step failed ($(described stoppedReason)); what ran before goes on running"

say 'App'
stack api ecs/service.yaml "Vpc=$VPC" \
  "PrivateSubnets=$PRIVATE_SUBNETS" "PublicSubnets=$PUBLIC_SUBNETS" "SecretArn=$SECRET" "CertificateArn=$CERTIFICATE"

say 'Domain'
url=$(aws cloudformation describe-stacks --stack-name api --output text \
  --query "Stacks[0].Outputs[?OutputKey=='Url'].OutputValue")
say "Lead api.example.com to ${url#http://} by a CNAME or an alias record"

say 'Done. Check it with: ./verify.sh --deployed'
