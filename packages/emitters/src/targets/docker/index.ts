import { addresses } from '../../containers/addresses.ts'
import { secretsExample } from '../../containers/secrets-example.ts'
import type { Target } from '../../variant.ts'
import { checks } from './checks.ts'
import { deployFile, deployPath } from './deploy-script.ts'
import { guide } from './guide.ts'
import { profile } from './profile.ts'
import { signals } from './signals.ts'

export const docker: Target<'docker'> = {
  id: 'docker',
  profile,
  proxies: ['caddy', 'nginx', 'traefik', 'haproxy', 'none'],
  proxyPlacement: 'container',
  containerExec: (name) => `docker exec ${name}-`,
  addresses,
  emit: (deployment, { container, files }) => [
    deployFile(deployment, container, files),
    ...secretsExample(deployment),
  ],
  conceptFiles: ({ request }) => ({
    https: [deployPath],
    startup: [deployPath, 'Dockerfile'],
    restarts: [deployPath],
    replication: [deployPath, 'Dockerfile'],
    memory: [deployPath],
    'previous-steps': request.before.length > 0 ? [deployPath] : [],
    utilisation: [deployPath],
  }),
  guide,
  checks,
  signals,
}
