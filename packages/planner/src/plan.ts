import type { Binding, Plan } from '@plimsoll/schemas/plan'
import { permalinkWith, queryParts } from '@plimsoll/schemas/query'
import type { PlanRequest } from '@plimsoll/schemas/request'
import type { Profiles } from '@plimsoll/schemas/variant'
import { alternativesOf } from './alternatives.ts'
import { type Assessment, targetOf } from './assessment.ts'
import { bindingOf } from './binding.ts'
import { choose } from './choose.ts'
import { minimumPods } from './cluster.ts'
import { conceptsOf } from './concepts.ts'
import { appLimit, idleConnections } from './concurrency.ts'
import { nothingKnown } from './context.ts'
import { derivationOf } from './derivation.ts'
import { findingsOf } from './findings.ts'
import { curveOf, latencyAtPeak } from './latency.ts'
import { ledgered } from './memory.ts'
import { policyVersion } from './policy.ts'
import { minimumInstances } from './provider.ts'
import { safeRateRps } from './safe-rate.ts'
import { timeoutsOf } from './timeouts.ts'
import { uncertaintyOf } from './uncertainty.ts'

/**
 * The plan of a request: sized where it says `auto`, judged where it gives numbers. Pure and
 * deterministic; what can't be done is an answer with `verdict: 'infeasible'` and its findings.
 */
export function plan(request: PlanRequest, profiles: Profiles): Plan {
  const { assessment: a, reason } = choose(request, profiles, nothingKnown(request, profiles))
  const latency = latencyAtPeak(a)
  const parts = queryParts(request)
  const sharing = a.context.replication === 'manager' ? a.workersPerServer : 1
  const idle = idleConnections(a.context.keptAlive, a.limit)
  const head = {
    utilisation: utilisationOf(a),
    latency,
    safeRateRps: safeRateRps(a),
    memory: ledgered(a.memory),
    concurrency: {
      perWorkerMean: Math.round(a.inFlight * 100) / 100,
      perWorkerLimit: a.limit,
      perWorkerIdle: idle,
      appLimit: appLimit(a.limit, idle, sharing),
    },
    timeouts: timeoutsOf(request, profiles, latency.p99Ms ?? 0),
    tier: a.tier,
    scaling: scalingOf(a),
    uncertainty: uncertaintyOf(a),
    alternatives: alternativesOf(profiles, a, parts),
  }
  const binding: Binding = bindingOf(a)
  return {
    v: 1,
    policyVersion,
    permalink: permalinkWith(parts, {}),
    verdict: a.failures.length === 0 ? 'feasible' : 'infeasible',
    binding,
    request,
    servers: a.servers,
    workersPerServer: a.workersPerServer,
    workers: a.workers,
    replication: a.context.replication,
    serviceTimeMs: a.station.serviceTimeMs,
    peakRateRps: a.context.peakRps,
    ...head,
    cost: {
      perMonth: request.pricePerMonth === null ? null : request.pricePerMonth * a.servers,
    },
    findings: findingsOf(a, head, parts),
    concepts: conceptsOf(a, reason, head),
    derivation: derivationOf(a, head),
    curve: curveOf(a),
  }
}

function utilisationOf(a: Assessment): Plan['utilisation'] {
  const { request, profiles, meanRps, peakRps } = a.context
  const coresPaid = (a.tier?.cores ?? request.cores) * a.servers
  const host = profiles.target.placement === 'host'
  const coresInUse = host ? a.station.coresInUse * a.servers : a.station.coresInUse
  return {
    target: targetOf(a),
    mean: (a.peakUtilisation * meanRps) / peakRps,
    peak: a.peakUtilisation,
    degraded: a.degradedUtilisation,
    server: (a.peakUtilisation * coresInUse) / coresPaid,
    memory: a.memory.serverMiB / a.memory.serverRamMiB,
  }
}

function scalingOf(a: Assessment): Plan['scaling'] {
  const { placement, provider } = a.context.profiles.target
  if (placement === 'host') return null
  const least = placement === 'cluster' ? minimumPods(a) : minimumInstances(a)
  const bounds = provider?.targetPercent ?? { least: 1, most: 100 }
  const target = Math.round(100 * targetOf(a))
  return {
    minReplicas: Math.min(least, a.workers),
    maxReplicas: a.workers,
    averageUtilization: Math.min(bounds.most, Math.max(bounds.least, target)),
  }
}
