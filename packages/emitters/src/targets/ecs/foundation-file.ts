import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { commented, type YamlData } from '../../format/yaml.ts'
import { providerFile } from '../../providers/origins.ts'
import { hasSteps, stepsArgv } from '../../providers/steps.ts'
import { attribute, parameter, ref, resource, taskRole } from './cloudformation.ts'
import { exportName, foundationPath, logGroup, stepsName } from './stacks.ts'
import { taskDefinition } from './task-definition.ts'

const keptDays = 30
const executionPolicy = 'arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy'

/** The parameter for the one secret that holds all of them. */
export const secretParameter = ({ secrets }: Deployment) =>
  secrets.length > 0
    ? { SecretArn: parameter('String', 'ARN of the secret that holds the values as JSON.') }
    : {}

/** What the steps need to run, and the service after them. */
export function foundationFile(deployment: Deployment): BundleFile {
  const { name, plan, site, secrets } = deployment
  const { port } = plan.request
  const open = (number: number): YamlData => ({
    IpProtocol: 'tcp',
    FromPort: number,
    ToPort: number,
    CidrIp: '0.0.0.0/0',
    Description: 'Everyone',
  })
  const output = (what: string, value: YamlData): YamlData => ({
    Value: value,
    Export: { Name: exportName(name, what) },
  })
  return providerFile(deployment, foundationPath, {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `What ${name} stands on: cluster, log, roles, groups${hasSteps(deployment) ? ', and the steps before it' : ''}.`,
    Parameters: {
      Vpc: parameter('AWS::EC2::VPC::Id', 'Network of the tasks and the load balancer.'),
      ...secretParameter(deployment),
    },
    Resources: {
      Cluster: resource('ECS::Cluster', {
        ClusterName: name,
        ClusterSettings: [{ Name: 'containerInsights', Value: 'enabled' }],
      }),
      Log: resource(
        'Logs::LogGroup',
        { LogGroupName: logGroup(name), RetentionInDays: keptDays },
        { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' },
      ),
      ExecutionRole: taskRole({
        ManagedPolicyArns: [executionPolicy],
        Policies:
          secrets.length > 0
            ? [
                {
                  PolicyName: 'read-secrets',
                  PolicyDocument: {
                    Version: '2012-10-17',
                    Statement: [
                      {
                        Effect: 'Allow',
                        Action: 'secretsmanager:GetSecretValue',
                        Resource: ref('SecretArn'),
                      },
                    ],
                  },
                },
              ]
            : undefined,
      }),
      TaskRole: commented(taskRole(), 'What the app itself may do in the account: nothing yet.'),
      BalancerGroup: resource('EC2::SecurityGroup', {
        GroupDescription: `Load balancer of ${name}`,
        VpcId: ref('Vpc'),
        SecurityGroupIngress: [open(80), ...(site.domain === null ? [] : [open(443)])],
      }),
      AppGroup: resource('EC2::SecurityGroup', {
        GroupDescription: `Tasks of ${name}`,
        VpcId: ref('Vpc'),
        SecurityGroupIngress: [
          {
            IpProtocol: 'tcp',
            FromPort: port,
            ToPort: port,
            SourceSecurityGroupId: attribute('BalancerGroup', 'GroupId'),
            Description: 'The load balancer alone',
          },
        ],
      }),
      ...(hasSteps(deployment)
        ? {
            StepsTask: taskDefinition(deployment, {
              family: stepsName(name),
              container: 'previous-steps',
              command: stepsArgv(deployment),
              executionRole: attribute('ExecutionRole', 'Arn'),
              taskRole: attribute('TaskRole', 'Arn'),
            }),
          }
        : {}),
    },
    Outputs: {
      Cluster: output('Cluster', ref('Cluster')),
      ExecutionRole: output('ExecutionRole', attribute('ExecutionRole', 'Arn')),
      TaskRole: output('TaskRole', attribute('TaskRole', 'Arn')),
      BalancerGroup: output('BalancerGroup', attribute('BalancerGroup', 'GroupId')),
      AppGroup: output('AppGroup', attribute('AppGroup', 'GroupId')),
      ...(hasSteps(deployment) ? { StepsTask: { Value: ref('StepsTask') } } : {}),
    },
  })
}
