import { addresses } from '../../containers/addresses.ts'
import { secretsExample } from '../../containers/secrets-example.ts'
import type { Target } from '../../variant.ts'
import { checks } from './checks.ts'
import { composeFile } from './compose-file.ts'
import { conceptFiles } from './concept-files.ts'
import { guide } from './guide.ts'
import { profile } from './profile.ts'
import { signals } from './signals.ts'

export const compose: Target<'compose'> = {
  id: 'compose',
  profile,
  proxies: ['caddy', 'nginx', 'traefik', 'haproxy', 'none'],
  proxyPlacement: 'container',
  containerExec: () => 'docker compose exec -T ',
  addresses,
  emit(deployment, { container, files }) {
    return [composeFile(deployment, container, files), ...secretsExample(deployment)]
  },
  conceptFiles,
  guide,
  checks,
  signals,
}
