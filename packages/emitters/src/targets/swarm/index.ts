import type { Listen, Upstream } from '@plimsoll/schemas/deployment'
import type { Plan } from '@plimsoll/schemas/plan'
import { networkOf } from '../../containers/network.ts'
import { secretsExample } from '../../containers/secrets-example.ts'
import type { Target } from '../../variant.ts'
import { checks } from './checks.ts'
import { deployFile } from './deploy-script.ts'
import { guide } from './guide.ts'
import { deployPath, stackPath, stepsPath } from './names.ts'
import { profile } from './profile.ts'
import { refusals } from './refusals.ts'
import { signals } from './signals.ts'
import { stackFile, stepsFiles } from './stack-file.ts'

/** A task has no fixed address: proxy and app are alone in their network, and that is trusted. */
function addresses({ request }: Plan): {
  listens: Listen[]
  upstreams: Upstream[]
  trustedProxies: string
} {
  const { name, port } = request
  return {
    listens: [{ kind: 'tcp', host: '0.0.0.0', port }],
    upstreams: [{ kind: 'tcp', host: 'app', port }],
    trustedProxies: networkOf(name).subnet,
  }
}

export const swarm: Target<'swarm'> = {
  id: 'swarm',
  profile,
  // the others know no way to ask a swarm for its tasks, or no longer one that is kept up
  proxies: ['traefik'],
  proxyPlacement: 'cluster',
  refusals,
  addresses,
  emit: (deployment, proxy) => [
    stackFile(deployment, proxy),
    ...stepsFiles(deployment),
    ...secretsExample(deployment),
    deployFile(deployment),
  ],
  conceptFiles: ({ request }) => ({
    https: [stackPath],
    startup: [stackPath, 'Dockerfile'],
    restarts: [stackPath],
    replication: [stackPath],
    memory: [stackPath],
    'previous-steps': request.before.length > 0 ? [stepsPath, deployPath] : [],
    utilisation: [stackPath],
  }),
  guide,
  checks,
  signals,
}
