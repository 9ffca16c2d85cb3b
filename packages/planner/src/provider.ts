import type { ProviderProfile, Tier } from '@plimsoll/schemas/variant'
import { judge, loadOf } from './assess.ts'
import type { Assessment, Failure } from './assessment.ts'
import { busyReplicas } from './busy-replicas.ts'
import { idleConnections } from './concurrency.ts'
import { type Context, candidateKey } from './context.ts'
import { type Memory, memoryOf } from './memory.ts'
import { policy } from './policy.ts'
import { smallest } from './search.ts'

/*
 * Instances that a provider rents: one worker each, requests spread over all of them, and each in
 * the smallest size that holds it. What the query says of servers' cores and RAM plays no part.
 */

function providerOf({ profiles }: Context): ProviderProfile {
  const { provider, id } = profiles.target
  if (!provider) throw new Error(`${id} is placed by a provider and has no profile of it`)
  return provider
}

/** The ledger of one instance in a tier: nothing is kept back, and all of the tier is its limit. */
function instanceMemory(context: Context, limit: number, tier: Tier): Memory {
  const { request, profiles, keptAlive } = context
  const rented = { ...request, ramMiB: tier.memoryMiB, reserveMiB: 0 }
  return memoryOf(rented, profiles, {
    units: 1,
    workersPerUnit: 1,
    surgeUnits: 0,
    concurrencyLimit: limit,
    idleConnections: idleConnections(keptAlive, limit),
    chargedByLimit: true,
    filesMiB: providerOf(context).filesInMemory ? request.cacheMiB : 0,
  })
}

/** The smallest tier with the cores and the memory of one instance; else the largest, which lacks. */
function tierFor(context: Context, limit: number): { tier: Tier; holds: boolean } {
  const { tiers } = providerOf(context)
  const largest = tiers[tiers.length - 1]!
  const { limitMiB } = instanceMemory(context, limit, largest)
  const tier = tiers.find(
    ({ cores, memoryMiB }) => cores >= context.request.threads && memoryMiB >= limitMiB,
  )
  return { tier: tier ?? largest, holds: tier !== undefined }
}

/** Judges so many instances, `survive` of them lost. */
export function assessProvider(context: Context, instances: number): Assessment {
  const key = candidateKey(instances, instances)
  let known = context.judged.get(key)
  if (!known) {
    known = judgeProvider(context, instances)
    context.judged.set(key, known)
  }
  return known
}

function judgeProvider(context: Context, instances: number): Assessment {
  const { request, peakRps } = context
  const left = instances - request.survive
  const station = context.station(instances)
  const degraded = left > 0 ? { station: context.station(left), peakRps, stations: 1 } : null
  const load = loadOf(station, peakRps, degraded)
  const { limit } = load
  const { tier, holds } = tierFor(context, limit)
  const candidate = { servers: instances, workersPerServer: 1, workers: instances }
  const assessment = judge(context, candidate, load, instanceMemory(context, limit, tier))
  assessment.tier = tier
  assessment.failures = [
    ...boundsExceeded(context, instances, limit, holds),
    ...assessment.failures.filter(({ code }) => code !== 'memory-exceeded'),
  ]
  return assessment
}

function boundsExceeded(
  context: Context,
  instances: number,
  limit: number,
  holds: boolean,
): Failure[] {
  const { mostInstances, mostConcurrency, mostStartupSeconds } = providerOf(context)
  const failures: Failure[] = []
  if (mostStartupSeconds !== null && context.request.startupMs > 1000 * mostStartupSeconds) {
    failures.push({ binding: 'availability', code: 'startup-too-long' })
  }
  if (!holds) failures.push({ binding: 'memory', code: 'no-tier' })
  if (instances > mostInstances) failures.push({ binding: 'cpu', code: 'too-many-instances' })
  if (mostConcurrency !== null && limit > mostConcurrency) {
    failures.push({ binding: 'concurrency', code: 'instance-concurrency' })
  }
  return failures
}

/** More instances do not mend these. */
const fixed = new Set<Failure['code']>(['database-exceeded', 'startup-too-long'])
const holds = (a: Assessment) => a.failures.every(({ code }) => fixed.has(code))
const carries = (a: Assessment) =>
  a.failures.every(({ code }) => fixed.has(code) || code === 'no-tier')

/** The fewest instances that hold, or that carry the rate where no tier holds one. */
function fewestInstances(context: Context): number | null {
  const { survive } = context.request
  const least = Math.max(policy.minimumReplicas, survive + 1)
  const most = providerOf(context).mostInstances
  return (
    smallest(least, most, (n) => holds(assessProvider(context, n))) ??
    smallest(least, most, (n) => carries(assessProvider(context, n)))
  )
}

/** The fewest instances that hold; given numbers are judged. */
export function sizeProvider(context: Context): Assessment {
  const instances = givenInstances(context) ?? fewestInstances(context)
  return assessProvider(context, instances ?? busyReplicas(context))
}

/** `replicas`, or the processes that run today on so many servers. */
function givenInstances({ request }: Context): number | null {
  const { replicas, servers, workers } = request
  if (replicas !== 'auto') return replicas
  if (servers === 'auto' && workers === 'auto') return null
  return (servers === 'auto' ? 1 : servers) * (workers === 'auto' ? 1 : workers)
}

/** Instances that carry the mean rate with the same failures survived: the least that are kept. */
export function minimumInstances({ context, workers }: Assessment): number {
  const quiet = { ...context, peakRps: context.meanRps, judged: new Map() }
  return fewestInstances(quiet) ?? workers
}
