import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { commented } from '../../format/yaml.ts'
import { providerFile } from '../../providers/origins.ts'
import { attribute, imported, parameter, ref, resource, sub } from './cloudformation.ts'
import { secretParameter } from './foundation-file.ts'
import { loadBalancer } from './load-balancer.ts'
import { exportName, servicePath } from './stacks.ts'
import { taskDefinition } from './task-definition.ts'

const subnets = 'List<AWS::EC2::Subnet::Id>'

/** The service behind its load balancer, and how many tasks it has. */
export function serviceFile(deployment: Deployment): BundleFile {
  const { name, plan, units, site } = deployment
  const { timeouts, scaling, request } = plan
  const { port } = request
  return providerFile(deployment, servicePath, {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `${name} on Fargate, behind its load balancer.`,
    Parameters: {
      Vpc: parameter('AWS::EC2::VPC::Id', 'Network of the tasks and the load balancer.'),
      PrivateSubnets: parameter(subnets, 'Of the tasks, with a way out.'),
      PublicSubnets: parameter(subnets, 'Of the load balancer, in two zones at least.'),
      ...(site.domain === null
        ? {}
        : {
            CertificateArn: parameter(
              'String',
              `ARN of the certificate of ${site.domain}, which AWS Certificate Manager renews.`,
            ),
          }),
      ...secretParameter(deployment),
    },
    Resources: {
      ...loadBalancer(deployment),
      Task: taskDefinition(deployment, {
        family: name,
        container: name,
        command: units[0]!.command,
        executionRole: imported(exportName(name, 'ExecutionRole')),
        taskRole: imported(exportName(name, 'TaskRole')),
        ports: [{ ContainerPort: port, Protocol: 'tcp' }],
      }),
      Service: resource(
        'ECS::Service',
        {
          ServiceName: name,
          Cluster: imported(exportName(name, 'Cluster')),
          TaskDefinition: ref('Task'),
          LaunchType: 'FARGATE',
          HealthCheckGracePeriodSeconds: commented(
            timeouts.startupSeconds,
            `The app may take ${timeouts.startupSeconds} s to start.`,
          ),
          DeploymentConfiguration: {
            MinimumHealthyPercent: 100,
            MaximumPercent: 200,
            DeploymentCircuitBreaker: { Enable: true, Rollback: true },
          },
          EnableECSManagedTags: true,
          PropagateTags: 'SERVICE',
          NetworkConfiguration: {
            AwsvpcConfiguration: {
              AssignPublicIp: 'DISABLED',
              Subnets: ref('PrivateSubnets'),
              SecurityGroups: [imported(exportName(name, 'AppGroup'))],
            },
          },
          LoadBalancers: [
            { ContainerName: name, ContainerPort: port, TargetGroupArn: ref('TargetGroup') },
          ],
        },
        { DependsOn: ['Listener'] },
      ),
      ScalableTarget: resource('ApplicationAutoScaling::ScalableTarget', {
        ServiceNamespace: 'ecs',
        ScalableDimension: 'ecs:service:DesiredCount',
        ResourceId: {
          'Fn::Join': [
            '/',
            ['service', imported(exportName(name, 'Cluster')), attribute('Service', 'Name')],
          ],
        },
        MinCapacity: scaling?.minReplicas,
        MaxCapacity: scaling?.maxReplicas,
      }),
      ScalingPolicy: resource('ApplicationAutoScaling::ScalingPolicy', {
        PolicyName: 'cpu',
        PolicyType: 'TargetTrackingScaling',
        ScalingTargetId: ref('ScalableTarget'),
        TargetTrackingScalingPolicyConfiguration: {
          PredefinedMetricSpecification: {
            PredefinedMetricType: 'ECSServiceAverageCPUUtilization',
          },
          TargetValue: scaling?.averageUtilization,
        },
      }),
    },
    Outputs: {
      Url: {
        Description: 'Where the load balancer answers; lead the domain here.',
        Value: sub(`http://\${LoadBalancer.DNSName}`),
      },
    },
  })
}
