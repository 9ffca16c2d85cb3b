import type { DerivationRule } from '@plimsoll/schemas/plan'
import { assessHosts } from './assess.ts'
import { type Assessment, busiestUtilisation, targetOf } from './assessment.ts'
import { assessCluster, podsPerNode } from './cluster.ts'
import { breakOf, fewerBreaks, keepsTarget } from './derive-breaks.ts'
import { unitOf } from './derive-placement.ts'
import { carries, fitsMemory } from './hosts.ts'
import { policy } from './policy.ts'
import { assessProvider } from './provider.ts'
import { besides, chapter, type Explain, type Formula } from './steps.ts'

type Working = Formula & { rule: DerivationRule }

/** Workers of one server; pods or instances in all. */
export const explainWorkers: Explain = (step, a) => {
  const { placement } = a.context.profiles.target
  const host = placement === 'host'
  step('workers', {
    symbol: host ? 'w' : 'r',
    ...(host ? onHost(a) : inCluster(a)),
    value: host ? a.workersPerServer : a.workers,
    unit: unitOf(a),
    source: chapter('how-many'),
  })
  if (placement === 'cluster') {
    const { request } = a.context
    const room = podsPerNode(a.context, a.memory.limitMiB)
    const byCpu = room.byCpu <= room.byMemory
    const slots = byCpu ? '⌊(cores − reservecpu)/t⌋' : '⌊(RAM − ⌈reserve⌉)/m_max⌋'
    step('pods-per-node', {
      symbol: 'p',
      formula: Math.min(room.byCpu, room.byMemory) < 0 ? `max(0, ${slots})` : slots,
      inputs: byCpu
        ? { cores: request.cores, reservecpu: request.reserveCores, t: request.threads }
        : {
            RAM: a.memory.serverRamMiB,
            reserve: request.reserveMiB,
            m_max: a.memory.limitMiB,
          },
      value: a.workersPerServer,
      unit: 'pods',
      source: chapter('kubernetes'),
    })
  }
}

function onHost(a: Assessment): Working {
  const { request } = a.context
  if (request.workers !== 'auto') {
    const given = { formula: 'workers', inputs: { workers: request.workers } }
    return { ...besides(given, breakOf(a)), rule: 'given' }
  }
  const w = a.workersPerServer
  if (!fitsMemory(a)) {
    return { ...besides({ formula: '1', inputs: {} }, breakOf(a)), rule: 'workers-none' }
  }
  const fewer = w > 1 ? assessHosts(a.context, a.servers, w - 1) : null
  const holdsLoad = carries(a)
  if (holdsLoad && fewer && !carries(fewer)) {
    const { formula, inputs } = keepsTarget(a)
    return {
      ...besides({ formula: `min w: ${formula}`, inputs }, fewerBreaks(fewer, 'w')),
      rule: 'workers-load',
    }
  }
  const more = assessHosts(a.context, a.servers, w + 1)
  if (!fitsMemory(more) && (!holdsLoad || w < policy.workersForAvailability)) {
    return {
      ...besides(
        {
          formula: 'max w: M ≤ RAM',
          inputs: { M: a.memory.serverMiB, RAM: a.memory.serverRamMiB },
        },
        { formula: 'M_w+1 > RAM', inputs: { 'M_w+1': more.memory.serverMiB } },
        holdsLoad ? null : breakOf(a),
      ),
      rule: 'workers-memory',
    }
  }
  if (!holdsLoad) return { ...besides(mostOnCores(a), breakOf(a)), rule: 'workers-cores' }
  return {
    ...besides(
      { formula: 'w_least', inputs: { w_least: policy.workersForAvailability } },
      keepsTarget(a),
    ),
    rule: 'workers-minimum',
  }
}

/** As many as the cores are good for: more would not carry it either. */
function mostOnCores(a: Assessment): Formula {
  const { request } = a.context
  const w_least = policy.workersForAvailability
  const sliced = a.station.threadPool !== null && request.ioWaitMs > 0
  return sliced
    ? {
        formula: 'max(w_least, w_core·⌈cores⌉)',
        inputs: { w_least, w_core: policy.slicedWorkersPerCore, cores: request.cores },
      }
    : {
        formula: 'max(w_least, ⌊cores/t⌋)',
        inputs: { w_least, cores: request.cores, t: request.threads },
      }
}

const busy = 'max(r_least, ⌈a/(t·ceiling)⌉)'

function inCluster(a: Assessment): Working {
  const given = givenReplicas(a)
  if (given) return { ...besides(given, breakOf(a)), rule: 'given' }
  const { survive, threads, band } = a.context.request
  const isCluster = a.context.profiles.target.placement === 'cluster'
  const r_least = Math.max(policy.minimumReplicas, isCluster && a.servers === 1 ? 1 : survive + 1)
  if (!a.degraded || busiestUtilisation(a) > targetOf(a) * (1 + 1e-6)) {
    return {
      ...besides(
        {
          formula:
            a.workers < policy.maximumReplicas ? busy : `min(${policy.maximumReplicas}, ${busy})`,
          inputs: {
            r_least: policy.minimumReplicas,
            a: (a.context.peakRps / 1000) * a.station.workMs,
            t: threads,
            ceiling: band.ceiling,
          },
        },
        breakOf(a),
      ),
      rule: 'workers-busy',
    }
  }
  const assess = (r: number) =>
    isCluster ? assessCluster(a.context, a.servers, r) : assessProvider(a.context, r)
  if (a.workers <= r_least) {
    return {
      ...besides({ formula: 'r_least', inputs: { r_least } }, keepsTarget(a)),
      rule: survive + 1 > policy.minimumReplicas ? 'workers-survive' : 'workers-minimum',
    }
  }
  const left = survive === 0 ? 'r' : isCluster ? 'r − survive·⌈r/n⌉' : 'r − survive'
  const S = a.busiest.station.serviceTimeMs
  return {
    ...besides(
      {
        formula: `min r ≥ r_least: λ_peak·S/(${left}) ≤ ρ*`,
        inputs: {
          r_least,
          λ_peak: a.context.peakRps,
          S,
          ...(survive > 0 ? { survive } : {}),
          ...(survive > 0 && isCluster ? { n: a.servers } : {}),
          'ρ*': targetOf(a),
        },
      },
      fewerBreaks(assess(a.workers - 1), 'r'),
    ),
    rule: survive > 0 ? 'workers-survive' : 'workers-load',
  }
}

/** Counts of the query that give the replicas. */
function givenReplicas(a: Assessment): Formula | null {
  const { request, profiles } = a.context
  const { replicas, workers, servers } = request
  if (replicas !== 'auto') return { formula: 'replicas', inputs: { replicas } }
  if (profiles.target.placement === 'cluster') {
    return workers === 'auto' ? null : { formula: 'n·workers', inputs: { n: a.servers, workers } }
  }
  if (workers !== 'auto' && servers !== 'auto') {
    return { formula: 'servers·workers', inputs: { servers, workers } }
  }
  if (workers !== 'auto') return { formula: 'workers', inputs: { workers } }
  return servers === 'auto' ? null : { formula: 'servers', inputs: { servers } }
}
