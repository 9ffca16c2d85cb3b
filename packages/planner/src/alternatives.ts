import { bounds } from '@plimsoll/schemas/allowed'
import { writeParameter } from '@plimsoll/schemas/codec'
import { type ParameterName, parameterOfField } from '@plimsoll/schemas/parameters'
import type { Alternative } from '@plimsoll/schemas/plan'
import { permalinkWith, type QueryPart } from '@plimsoll/schemas/query'
import type { PlanRequest } from '@plimsoll/schemas/request'
import type { Profiles } from '@plimsoll/schemas/variant'
import type { Assessment } from './assessment.ts'
import { choose, possibleReplications } from './choose.ts'
import { p99AtPeak } from './latency.ts'
import { safeRateRps } from './safe-rate.ts'

type Change = Partial<PlanRequest>
type Neighbour = { id: Alternative['id']; change: Change }

/** Plans next to this one that are worth knowing, each planned in full as its link plans it. */
export function alternativesOf(
  profiles: Profiles,
  assessment: Assessment,
  parts: readonly QueryPart[],
): Alternative[] {
  const { request, known } = assessment.context
  const list: Alternative[] = []
  const told = [assessment]
  for (const { id, change } of neighbours(profiles, assessment)) {
    const query = queryOf(change)
    if (query === null) continue
    const { assessment: other } = choose({ ...request, ...change }, profiles, known)
    if (told.some((one) => isSamePlan(one, other))) continue
    told.push(other)
    const price = other.context.request.pricePerMonth
    list.push({
      id,
      query,
      permalink: permalinkWith(parts, query),
      verdict: other.failures.length === 0 ? 'feasible' : 'infeasible',
      servers: other.servers,
      workersPerServer: other.workersPerServer,
      workers: other.workers,
      dispatch: other.context.dispatch,
      peakUtilisation: other.peakUtilisation,
      p99Ms: p99AtPeak(other),
      safeRateRps: safeRateRps(other),
      costPerMonth: price === null ? null : price * other.servers,
    })
  }
  return list
}

/** The largest of each number that a neighbour changes. */
const most: Partial<Record<ParameterName, number>> = {
  servers: bounds('servers').max,
  workers: bounds('workers').max,
  cores: bounds('cores').max,
  ram: bounds('ram').max,
  price: bounds('price').max,
}

/** The change as the query writes it; null where a number is out of its parameter's bounds. */
function queryOf(change: Change): Partial<Record<ParameterName, string>> | null {
  const query: Partial<Record<ParameterName, string>> = {}
  for (const [field, value] of Object.entries(change)) {
    const name = parameterOfField(field)
    if (name === undefined) return null
    if (typeof value === 'number' && value > (most[name] ?? 0)) return null
    query[name] = writeParameter(name, value).join()
  }
  return query
}

/** As many workers on as many servers of the same size, which do the same with their memory. */
const isSamePlan = (x: Assessment, y: Assessment): boolean =>
  x.servers === y.servers &&
  x.workers === y.workers &&
  x.context.replication === y.context.replication &&
  x.context.request.cores === y.context.request.cores &&
  x.memory.serverRamMiB === y.memory.serverRamMiB &&
  x.memory.serverMiB === y.memory.serverMiB

function neighbours(profiles: Profiles, a: Assessment): Neighbour[] {
  const { request } = a.context
  const host = profiles.target.placement === 'host'
  const rented = profiles.target.placement === 'provider'
  // On hosts `replicas` says nothing, and stays as it is.
  const sized: Change = host ? { workers: 'auto' } : { workers: 'auto', replicas: 'auto' }
  // Providers price a family of machines in proportion to its size.
  const twiceThePrice: Change =
    request.pricePerMonth === null ? {} : { pricePerMonth: request.pricePerMonth * 2 }
  const list: Neighbour[] = []
  const add = (id: Neighbour['id'], change: Change) => list.push({ id, change })

  const isTooBig = a.failures.some((failure) => failure.binding === 'memory')
  if (isTooBig && host && a.workersPerServer > 1) {
    // Ahead of `sized`, which may be the same: it says what to do.
    const workers = workersThatFit(a)
    if (workers > 0) add('fewer-workers', { workers })
  }
  const judged =
    request.servers !== 'auto' ||
    request.workers !== 'auto' ||
    (request.replicas !== 'auto' && !host)
  if (judged) {
    // What would be enough: the same request, sized instead of judged.
    add(a.failures.length === 0 ? 'enough' : 'sized', { servers: 'auto', ...sized })
  }
  const other = possibleReplications(profiles).find((r) => r !== a.context.replication)
  if (other) add('other-replication', { replication: other })
  if (a.servers > 1) add('fewer-servers', { servers: a.servers - 1, ...sized })
  add('more-servers', { servers: a.servers + 1, ...sized })
  if (rented) return list
  if (isTooBig) {
    add('double-ram', { ramMiB: request.ramMiB * 2, ...twiceThePrice })
    if (request.modelMiB > 0 && profiles.runtime.canPreload && !request.preload) {
      add('preload', { preload: true })
    }
  } else if (host && a.servers > 1) {
    const size: Change = { cores: request.cores * 2, ramMiB: request.ramMiB * 2, ...twiceThePrice }
    add('double-cores', { ...size, servers: 'auto', ...sized })
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
