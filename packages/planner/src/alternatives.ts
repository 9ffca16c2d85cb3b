import type { ParameterName } from '@plimsoll/schemas/parameters'
import type { Alternative } from '@plimsoll/schemas/plan'
import { permalinkWith, type QueryPart } from '@plimsoll/schemas/query'
import type { PlanRequest } from '@plimsoll/schemas/request'
import { formatQuantity } from '@plimsoll/schemas/units'
import type { Profiles } from '@plimsoll/schemas/variant'
import type { Assessment } from './assessment.ts'
import { choose, possibleReplications, sizeWith } from './choose.ts'
import { p99AtPeak } from './latency.ts'
import { safeRateRps } from './safe-rate.ts'

type Neighbour = {
  id: Alternative['id']
  change: Partial<PlanRequest>
  query: Partial<Record<ParameterName, string>>
}

/** Plans next to this one that are worth knowing, each planned in full. */
export function alternativesOf(
  profiles: Profiles,
  assessment: Assessment,
  parts: readonly QueryPart[],
): Alternative[] {
  const { request, known } = assessment.context
  return neighbours(profiles, assessment).map(({ id, change, query }) => {
    const changed = { ...request, ...change }
    const { assessment: other } =
      changed.replication === 'auto'
        ? choose(changed, profiles, known)
        : { assessment: sizeWith(changed, profiles, changed.replication, known) }
    return {
      id,
      query,
      permalink: permalinkWith(parts, query),
      verdict: other.failures.length === 0 ? 'feasible' : 'infeasible',
      servers: other.servers,
      workersPerServer: other.workersPerServer,
      dispatch: other.context.dispatch,
      peakUtilisation: other.peakUtilisation,
      p99Ms: p99AtPeak(other),
      safeRateRps: safeRateRps(other),
      costPerMonth: request.pricePerMonth === null ? null : request.pricePerMonth * other.servers,
    }
  })
}

function neighbours(profiles: Profiles, a: Assessment): Neighbour[] {
  const { request } = a.context
  const host = profiles.target.placement === 'host'
  const rented = profiles.target.placement === 'provider'
  const unit = host ? 'workers' : 'replicas'
  const list: Neighbour[] = []
  const add = (id: Neighbour['id'], change: Partial<PlanRequest>, query: Neighbour['query']) =>
    list.push({ id, change, query })
  const servers = (id: Neighbour['id'], n: number) =>
    add(id, { servers: n, workers: 'auto', replicas: 'auto' }, { servers: `${n}`, [unit]: 'auto' })

  const holds = a.failures.length === 0
  const judged =
    request.servers !== 'auto' || request.workers !== 'auto' || request.replicas !== 'auto'
  if (judged) {
    // What would be enough: the same request, sized instead of judged.
    add(
      holds ? 'enough' : 'sized',
      { servers: 'auto', workers: 'auto', replicas: 'auto' },
      { servers: 'auto', [unit]: 'auto' },
    )
  }
  const other = possibleReplications(profiles).find((r) => r !== a.context.replication)
  if (other) add('other-replication', { replication: other }, { replication: other })
  if (a.servers > 1) servers('fewer-servers', a.servers - 1)
  if (a.servers < 1000) servers('more-servers', a.servers + 1)
  const outOfMemory = a.failures.some((f) => f.binding === 'memory')
  if (rented) return list
  if (outOfMemory) {
    const ramMiB = a.context.request.ramMiB * 2
    add('double-ram', { ramMiB }, { ram: formatQuantity('size', ramMiB) })
    if (request.modelMiB > 0 && profiles.runtime.canPreload && !request.preload) {
      add('preload', { preload: true }, { preload: 'yes' })
    }
    if (host && a.workersPerServer > 1) {
      const fewer = workersThatFit(a)
      if (fewer > 0) add('fewer-workers', { workers: fewer }, { workers: `${fewer}` })
    }
  } else if (host && a.servers > 1) {
    const cores = request.cores * 2
    const ramMiB = request.ramMiB * 2
    add(
      'double-cores',
      { cores, ramMiB, servers: 'auto', workers: 'auto' },
      { cores: `${cores}`, ram: formatQuantity('size', ramMiB), servers: 'auto', workers: 'auto' },
    )
  }
  return list
}

/** Workers that the server's memory holds at this plan's size of one. */
function workersThatFit(a: Assessment): number {
  const { memory } = a
  const fixed = memory.serverMiB - memory.workerMiB * a.workersPerServer
  const room = Math.floor((memory.serverRamMiB - fixed) / memory.workerMiB)
  if (room >= 1) return room
  const alone = memory.serverRamMiB - (fixed - memory.managerMiB - memory.sharedMiB)
  return alone >= memory.workerMiB ? 1 : 0
}
