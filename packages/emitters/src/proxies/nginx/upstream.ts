import type { Deployment, Upstream } from '@plimsoll/schemas/deployment'
import type { Block } from './block.ts'
import { layoutOf } from './layout.ts'

/**
 * Who gets a request: the units of the app, the least busy first. None is taken out after failures:
 * nginx would count slow answers among them, and one that is down refuses at once.
 */
export function upstreamBlock(deployment: Deployment): Block {
  const { name, upstreams, admitted, keepAlive } = deployment
  const { prefix } = layoutOf(deployment)
  const spreads = upstreams.length > 1
  return {
    open: `upstream ${name}`,
    lines: [
      ...(spreads ? [`zone ${prefix}_upstream 256k;`, 'least_conn;'] : []),
      ...upstreams.map(
        (upstream) =>
          `server ${serverAddress(upstream)}${spreads ? ` max_conns=${admitted.perUpstream}` : ''} max_fails=0;`,
      ),
      // the socket unit holds requests while the app restarts, but for those that a worker had
      // accepted as it was told to stop
      ...(!spreads && upstreams[0]?.kind === 'unix'
        ? [
            '# the same again: what a stopping worker dropped is sent once more, where that is safe',
            `server ${serverAddress(upstreams[0])} backup max_fails=0;`,
          ]
        : []),
      ...(keepAlive
        ? [
            '# for each nginx process, so that all together stay below what a worker may hold idle',
            `keepalive ${Math.max(1, Math.floor(keepAlive.connectionsPerUnit / processes(deployment)))};`,
            `keepalive_timeout ${keepAlive.idleSeconds}s;`,
          ]
        : []),
    ],
  }
}

const serverAddress = (upstream: Upstream): string =>
  upstream.kind === 'unix' ? `unix:${upstream.path}` : `${upstream.host}:${upstream.port}`

/** `worker_processes auto` makes one a core. */
const processes = ({ plan }: Deployment): number => Math.max(1, Math.ceil(plan.request.cores))
