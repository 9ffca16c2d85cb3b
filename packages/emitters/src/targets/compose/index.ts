import { secretsExample } from '../../containers/secrets-example.ts'
import type { Target } from '../../variant.ts'
import { addresses } from './addresses.ts'
import { checks } from './checks.ts'
import { composeFile } from './compose-file.ts'
import { conceptFiles } from './concept-files.ts'
import { guide } from './guide.ts'
import { profile } from './profile.ts'
import { signals } from './signals.ts'

export const compose: Target<'compose'> = {
  id: 'compose',
  profile,
  proxies: ['caddy', 'nginx'],
  proxyPlacement: 'container',
  addresses,
  emit(deployment, { container, files }) {
    if (container === null) throw new Error(`${deployment.proxy} does not run as a container`)
    return [composeFile(deployment, container, files), ...secretsExample(deployment)]
  },
  conceptFiles,
  guide,
  checks,
  signals,
}
