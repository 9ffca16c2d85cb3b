import type { YamlData } from '../../format/yaml.ts'

/* Functions of CloudFormation in their long form, which any reader of YAML understands. */

export const ref = (name: string): YamlData => ({ Ref: name })
export const attribute = (name: string, of: string): YamlData => ({ 'Fn::GetAtt': [name, of] })
/** `text` is never what a person typed: `${…}` in it is replaced. */
export const sub = (text: string): YamlData => ({ 'Fn::Sub': text })

type Mapping = { readonly [key: string]: YamlData }

export const resource = (type: string, properties: Mapping, more: Mapping = {}): YamlData => ({
  Type: `AWS::${type}`,
  ...more,
  Properties: properties,
})

export const parameter = (type: string, description: string): YamlData => ({
  Type: type,
  Description: description,
})

/** A role that tasks take on. */
export const taskRole = (more: Mapping = {}): YamlData =>
  resource('IAM::Role', {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'ecs-tasks.amazonaws.com' },
          Action: 'sts:AssumeRole',
        },
      ],
    },
    ...more,
  })

/** Value that another stack exports. */
export const imported = (name: string): YamlData => ({ 'Fn::ImportValue': name })
