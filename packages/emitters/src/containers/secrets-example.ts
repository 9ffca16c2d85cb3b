import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { Deployment } from '@plimsoll/schemas/deployment'
import { bundleFile } from '../file.ts'

/** Where the operator writes the secrets; the bundle names it and never fills it. */
export const secretsPath = ({ name }: Deployment) => `${name}.env`

/** The names to fill in, for a copy that only its owner may read; none where no secret is asked. */
export function secretsExample(deployment: Deployment): BundleFile[] {
  if (deployment.secrets.length === 0) return []
  const path = secretsPath(deployment)
  return [
    bundleFile(deployment.head, {
      path: `${path}.example`,
      language: 'env',
      text: [
        `# install -m 600 ${path}.example ${path}, then write the values into the copy, unquoted.`,
        ...deployment.secrets.map((name) => `${name}=`),
      ].join('\n'),
      rules: [{ match: /^\w+=/, concept: 'startup', field: 'env' }],
    }),
  ]
}
