import type { Finding } from '@plimsoll/schemas/finding'
import type { ConceptId } from '@plimsoll/schemas/ids'
import type { Binding, Plan } from '@plimsoll/schemas/plan'
import type { QueryPart } from '@plimsoll/schemas/query'
import type { Assessment } from './assessment.ts'
import { failureFinding } from './failure-params.ts'
import { httpsFindings } from './https-findings.ts'
import { policy, policyHistory, policyVersion } from './policy.ts'
import { threadPoolWait } from './response.ts'
import { unusedFindings } from './unused.ts'

const conceptOf: Record<Binding, ConceptId> = {
  cpu: 'utilisation',
  latency: 'utilisation',
  memory: 'memory',
  concurrency: 'replication',
  database: 'replication',
  survive: 'replication',
  availability: 'replication',
}

type Facts = Pick<
  Plan,
  'utilisation' | 'memory' | 'timeouts' | 'alternatives' | 'safeRateRps' | 'latency' | 'uncertainty'
>

const percent = (share: number) => Math.round(share * 1000) / 10

/** What a reviewer would say of the plan: errors that forbid it, warnings, advice. */
export function findingsOf(a: Assessment, facts: Facts, parts: readonly QueryPart[]): Finding[] {
  const { request, profiles } = a.context
  const { runtime } = profiles
  const findings: Finding[] = a.failures.map((failure) => ({
    ...failureFinding(a, failure),
    severity: 'error',
    concept: conceptOf[failure.binding],
  }))
  const target = facts.utilisation.target
  const say = (
    severity: Finding['severity'],
    concept: ConceptId,
    code: Finding['code'],
    params: Finding['params'] = {},
  ) => findings.push({ code, severity, concept, params })
  const { placement, provider } = profiles.target
  const host = placement === 'host'
  const holds = a.failures.length === 0

  if (request.policy !== null && request.policy !== policyVersion) {
    const made = policyHistory.findIndex(({ version }) => version === request.policy)
    const since = made < 0 ? [] : policyHistory.slice(made + 1)
    say('warning', 'utilisation', 'policy-changed', {
      from: request.policy,
      to: policyVersion,
      changes: since.reduce((sum, { changes }) => sum + changes.length, 0),
    })
  }
  if (target > 0 && target < request.band.floor - 0.005) {
    say('warning', 'utilisation', 'target-below-band', {
      target: percent(target),
      floor: percent(request.band.floor),
    })
  }
  findings.push(...httpsFindings(a))
  if (a.workers === 1) say('warning', 'replication', 'single-worker')
  else if (a.servers === 1 && host) say('advice', 'replication', 'single-server')
  if (host && a.station.workers * request.threads > request.cores) {
    say('advice', 'replication', 'worker-time-slicing', {
      workers: a.station.workers,
      cores: request.cores,
    })
  }
  if (request.preload && !runtime.canPreload) say('warning', 'memory', 'preload-unsupported')
  else if (request.preload && request.modelMiB > 0 && request.sharedModelShare === 0) {
    say('warning', 'memory', 'preload-costs', { modelMiB: Math.ceil(request.modelMiB) })
  }
  poolFinding(a, say)
  if (holds) savings(a, facts, say)
  otherDispatch(a, facts, say)
  if (request.ioWaitMs > 0 && facts.utilisation.peak > 0.85 && facts.utilisation.peak < 1) {
    say('warning', 'utilisation', 'burst-underestimated', {
      percent: percent(facts.utilisation.peak),
    })
  }
  if (!request.once && request.before.length > 0) {
    say('advice', 'previous-steps', 'steps-repeat', { steps: request.before.length })
  }
  if (profiles.target.closesEgress && request.egress.length === 0)
    say('advice', 'https', 'egress-open')
  if (facts.utilisation.server > 0.5) say('advice', 'utilisation', 'vcpu-hyperthread')
  if (runtime.forwardedByApp) say('advice', 'https', 'forwarded-by-app')
  if (provider) providerFindings(a, facts, say)
  for (const { code, concept, params } of unusedFindings(profiles, parts)) {
    say('advice', concept, code, params)
  }
  const { uncertainty } = facts
  if (uncertainty && uncertainty.holds < 1) {
    say('warning', 'utilisation', 'uncertain', {
      percent: percent(uncertainty.holds),
      param: uncertainty.inputs[0]?.param ?? '',
    })
  }
  const next = uncertainty?.inputs[0]?.param ?? mostSensitive(a, facts)
  say('advice', 'utilisation', 'measure-next', { param: next })
  return findings
}

type Say = (
  severity: Finding['severity'],
  concept: ConceptId,
  code: Finding['code'],
  params?: Finding['params'],
) => void

/** What a provider decides, whatever the query says. */
function providerFindings(a: Assessment, { timeouts, latency }: Facts, say: Say): void {
  const { request, profiles } = a.context
  const { provider } = profiles.target
  if (a.tier) {
    const { name, cores, memoryMiB } = a.tier
    say('advice', 'memory', 'provider-tier', { name, cores, memoryMiB })
  }
  const slowestSeconds = Math.ceil((3 * (latency.p99Ms ?? 0)) / 1000)
  if (slowestSeconds > timeouts.gracefulSeconds) {
    say('warning', 'restarts', 'grace-short', {
      slowest: slowestSeconds,
      graceful: timeouts.gracefulSeconds,
      kill: timeouts.killSeconds,
    })
  }
  if (timeouts.upstreamIdleSeconds >= timeouts.keepAliveSeconds) {
    say('warning', 'https', 'keep-alive-short', {
      idle: timeouts.upstreamIdleSeconds,
      keepAlive: timeouts.keepAliveSeconds,
    })
  }
  if (request.hsts && !provider?.sendsHsts) say('warning', 'https', 'hsts-by-app')
}

function poolFinding(a: Assessment, say: Say): void {
  const busiest = a.degraded?.station ?? a.station
  const pool = threadPoolWait(busiest, Math.min(a.degradedUtilisation ?? a.peakUtilisation, 0.97))
  if (!pool || !Number.isFinite(pool.meanMs)) return
  if (pool.probability > policy.threadPoolWaitWarning) {
    say('warning', 'replication', 'thread-pool-waits', {
      busy: Math.round(pool.busy),
      threads: busiest.threadPool ?? 0,
      percent: percent(pool.probability),
    })
  }
}

/** Fewer servers that would do, where the number was given; idle ones where nothing can go. */
function savings(a: Assessment, facts: Facts, say: Say): void {
  const { request } = a.context
  const fewer = facts.alternatives.find((alternative) => alternative.id === 'enough')
  if (fewer && fewer.verdict === 'feasible' && fewer.servers < a.servers) {
    const saved = a.servers - fewer.servers
    say('advice', 'utilisation', 'servers-saved', {
      servers: a.servers,
      enough: fewer.servers,
      saved,
      now: percent(facts.utilisation.peak),
      after: percent(fewer.peakUtilisation ?? 0),
    })
    if (request.pricePerMonth !== null) {
      say('advice', 'utilisation', 'cost-saved', { cost: saved * request.pricePerMonth })
    }
  } else if (facts.utilisation.server < policy.idleServerUtilisation && a.servers > 1 && !a.tier) {
    say('advice', 'utilisation', 'idle-capacity', { percent: percent(facts.utilisation.server) })
  }
}

function otherDispatch(a: Assessment, facts: Facts, say: Say): void {
  const other = facts.alternatives.find(({ id }) => id === 'other-replication')
  if (!other || other.servers !== a.servers || facts.safeRateRps === 0) return
  const times = other.safeRateRps / facts.safeRateRps
  if (times < 1.1 || other.workersPerServer !== a.workersPerServer) return
  say('advice', 'replication', 'other-dispatch', {
    dispatch: other.dispatch,
    times: Math.round(times * 100) / 100,
    rate: Math.round(other.safeRateRps),
  })
}

/** The input whose error would first break the plan: the one behind the tighter constraint. */
function mostSensitive(a: Assessment, { utilisation, memory }: Facts): string {
  const cpuShare = (utilisation.degraded ?? utilisation.peak) / (utilisation.target || 1)
  const memoryShare = memory.serverMiB / memory.serverRamMiB
  if (memoryShare > cpuShare)
    return a.context.request.modelMiB > a.context.request.baseMiB ? 'model' : 'base'
  return 'cpu'
}
