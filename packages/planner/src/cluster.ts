import { judge, loadOf } from './assess.ts'
import type { Assessment } from './assessment.ts'
import { busyReplicas } from './busy-replicas.ts'
import { idleConnections } from './concurrency.ts'
import { type Context, candidateKey } from './context.ts'
import { memoryOf } from './memory.ts'
import { policy } from './policy.ts'
import { smallest } from './search.ts'

/*
 * Pods on nodes: one worker a pod, requests spread over all pods, pods packed by their CPU request
 * and their memory limit.
 */

const podMemory = (context: Context, limit: number, units: number, surgeUnits: number) =>
  memoryOf(context.request, context.profiles, {
    units,
    workersPerUnit: 1,
    surgeUnits,
    concurrencyLimit: limit,
    idleConnections: idleConnections(context.keptAlive, limit),
    chargedByLimit: true,
  })

/** Pods that one node can hold beside what the system keeps of it. */
export function podsPerNode(
  { request }: Context,
  podMiB: number,
): { byCpu: number; byMemory: number } {
  return {
    byCpu: Math.floor((request.cores - request.reserveCores) / request.threads + 1e-9),
    byMemory: Math.floor((Math.floor(request.ramMiB) - Math.ceil(request.reserveMiB)) / podMiB),
  }
}

/** Judges `pods` spread evenly over `nodes`, the busiest lost where servers may fail. */
export function assessCluster(context: Context, nodes: number, pods: number): Assessment {
  const key = candidateKey(nodes, pods)
  let known = context.judged.get(key)
  if (!known) {
    known = judgeCluster(context, nodes, pods)
    context.judged.set(key, known)
  }
  return known
}

function judgeCluster(context: Context, nodes: number, pods: number): Assessment {
  const { request, profiles, peakRps } = context
  const { surgeUnits } = profiles.target
  const left = pods - Math.min(request.survive, nodes) * Math.ceil(pods / nodes)
  const degraded =
    left > 0 && nodes > request.survive
      ? { station: context.station(left), peakRps, stations: 1 }
      : null
  const load = loadOf(context.station(pods), peakRps, degraded)
  const onBusiest = Math.ceil(pods / nodes)
  // One spare slot in the cluster is enough for a rolling update.
  const needed = Math.max(onBusiest, Math.ceil((pods + surgeUnits) / nodes))
  // The ledger of the busiest node holds what is really there: its pods and, if any, the surge.
  const memory = podMemory(context, load.limit, onBusiest, needed - onBusiest)
  const room = podsPerNode(context, memory.limitMiB)
  const capacity = Math.max(0, Math.min(room.byCpu, room.byMemory))
  const candidate = { servers: nodes, workersPerServer: capacity, workers: pods }
  const assessment = judge(context, candidate, load, memory)
  // Pods are packed by their limits: where those have no room, there is none.
  assessment.failures = assessment.failures.filter((f) => f.binding !== 'memory')
  if (needed > capacity) {
    const binding = room.byCpu <= room.byMemory ? 'cpu' : 'memory'
    assessment.failures.unshift({ binding, code: 'node-too-small' })
  }
  return assessment
}

/** The fewest pods on `nodes` that carry the peak. */
function podsFor(context: Context, nodes: number, most: number): number | null {
  const least = Math.max(policy.minimumReplicas, nodes > 1 ? context.request.survive + 1 : 1)
  return smallest(least, most, (pods) => carries(assessCluster(context, nodes, pods)))
}

const carries = (a: Assessment) =>
  a.failures.every((f) => f.code === 'node-too-small' || f.binding === 'database')

/** Most pods that a search tries: what the load needs at the band's floor, and some. */
function mostPods({ peakRps, request, station }: Context): number {
  const cores = (peakRps / 1000) * station(1).workMs
  return Math.min(20_000, Math.ceil((4 * cores) / request.threads / request.band.floor) + 64)
}

/** Fewest nodes, then fewest pods, that hold; given numbers are judged. */
export function sizeCluster(context: Context): Assessment {
  const { request } = context
  const most = mostPods(context)
  const given = givenPods(context)
  const on = (nodes: number): Assessment =>
    assessCluster(
      context,
      nodes,
      given(nodes) ?? podsFor(context, nodes, most) ?? busyReplicas(context),
    )
  if (request.servers !== 'auto') return on(request.servers)
  const first = request.survive + 1
  const nodes = smallest(first, policy.maximumServers, (n) => on(n).failures.length === 0)
  if (nodes !== null) return on(nodes)
  const carrying = smallest(first, policy.maximumServers, (n) => carries(on(n)))
  return on(carrying ?? first)
}

function givenPods({ request }: Context): (nodes: number) => number | null {
  const { replicas, workers } = request
  if (replicas !== 'auto') return () => replicas
  return workers === 'auto' ? () => null : (nodes) => nodes * workers
}

/** Pods that carry the mean rate with the same failures survived: the autoscaler's lower bound. */
export function minimumPods(assessment: Assessment): number {
  const { context, servers, workers } = assessment
  const quiet = { ...context, peakRps: context.meanRps, judged: new Map() }
  return podsFor(quiet, servers, workers) ?? workers
}
