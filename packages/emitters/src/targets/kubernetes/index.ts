import { secretsExample } from '../../containers/secrets-example.ts'
import type { Target } from '../../variant.ts'
import { addresses } from './addresses.ts'
import { autoscalerFiles } from './autoscaler-file.ts'
import { checks } from './checks.ts'
import { conceptFiles } from './concept-files.ts'
import { deployFile } from './deploy-script.ts'
import { deploymentFile } from './deployment-file.ts'
import { guide } from './guide.ts'
import { jobFiles } from './job-file.ts'
import { networkPolicyFile } from './network-policy-file.ts'
import { plainFiles } from './plain-files.ts'
import { profile } from './profile.ts'
import { signals } from './signals.ts'

export const kubernetes: Target<'kubernetes'> = {
  id: 'kubernetes',
  profile,
  proxies: ['gateway', 'ingress'],
  proxyPlacement: 'cluster',
  // names of hosts are of lower case in a cluster
  refusals: ({ domain }) =>
    domain !== null && domain !== domain.toLowerCase()
      ? [
          {
            param: 'domain',
            got: domain,
            expected: 'lower case with target=kubernetes, as in api.example.com',
            code: 'not-permitted',
          },
        ]
      : [],
  addresses,
  emit: (deployment) => [
    ...plainFiles(deployment),
    networkPolicyFile(deployment),
    deploymentFile(deployment),
    ...autoscalerFiles(deployment),
    ...jobFiles(deployment),
    ...secretsExample(deployment),
    deployFile(deployment),
  ],
  conceptFiles,
  guide,
  checks,
  signals,
}
