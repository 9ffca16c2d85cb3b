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
import { refusals } from './refusals.ts'
import { signals } from './signals.ts'

export const kubernetes: Target<'kubernetes'> = {
  id: 'kubernetes',
  profile,
  proxies: ['gateway', 'ingress'],
  proxyPlacement: 'cluster',
  refusals,
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
