import { cfnLint } from './cfn-lint.ts'
import { file, prove } from './proof.ts'

const of = 'ecs/service.yaml'
const good = file(
  of,
  `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Cluster:
    Type: AWS::ECS::Cluster
    Properties:
      ClusterName: api
      ClusterSettings: [{Name: containerInsights, Value: enabled}]
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: api
      RequiresCompatibilities: [FARGATE]
      NetworkMode: awsvpc
      Cpu: "1024"
      Memory: "2048"
      ContainerDefinitions:
        - {Name: api, Image: "registry.example.org/api:1", StopTimeout: 60}
Outputs:
  Cluster: {Value: {Ref: Cluster}}
`,
)

prove(
  cfnLint,
  [good],
  [
    { of, from: 'Memory: "2048"', to: 'Memory: "512"', says: /512|memory/i },
    { of, from: 'ClusterName', to: 'ClusterNames', says: /ClusterNames/ },
    { of, from: '{Ref: Cluster}', to: '{Ref: Clusters}', says: /Clusters/ },
    { of, from: 'NetworkMode: awsvpc', to: 'NetworkMode: vpc', says: /'vpc' is not one of/ },
    { of, from: 'AWS::ECS::Cluster', to: 'AWS::ECS::Clusters', says: /does not exist/ },
  ],
)
