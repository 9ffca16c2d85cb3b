import type { TargetId } from '@plimsoll/schemas/ids'
import { placementOf } from '@plimsoll/schemas/placement'

/*
 * A plan's size in words, for page, card and document alike. What is counted follows from where the
 * plan runs: workers on servers, pods or instances on a cluster's nodes, instances that are rented.
 */

type Counted = { request: { target: TargetId } }

/** What words come from: `t` of one language. */
type Texts = {
  t: {
    (
      key: `results.count.${'workers' | 'pods' | 'instances' | 'servers' | 'nodes'}`,
      params: { n: number },
    ): string
    (key: 'results.count.size', params: { workers: string; servers: string }): string
  }
}

const hostWords = { host: 'servers', cluster: 'nodes', provider: 'instances' } as const

/** What is counted as a server: on a provider the instances are all there is. */
export const hostWord = ({ request }: Counted) => hostWords[placementOf(request)]

/** Each process in a box of its own is a pod on Kubernetes and an instance elsewhere. */
export const unitWord = ({ request }: Counted) =>
  placementOf(request) === 'host'
    ? 'workers'
    : request.target === 'kubernetes'
      ? 'pods'
      : 'instances'

export const countServers = ({ t }: Texts, plan: Counted, n: number): string =>
  t(`results.count.${hostWord(plan)}`, { n })

export const countWorkers = ({ t }: Texts, plan: Counted, n: number): string =>
  t(`results.count.${unitWord(plan)}`, { n })

/** `6 workers on 2 servers`, `4 pods on 2 nodes`, `3 instances`. */
export function sizeOf(texts: Texts, plan: Counted & { servers: number; workers: number }): string {
  const workers = countWorkers(texts, plan, plan.workers)
  if (placementOf(plan.request) === 'provider') return workers
  const servers = countServers(texts, plan, plan.servers)
  return texts.t('results.count.size', { workers, servers })
}
