import type { ConceptDecision, Plan } from '@plimsoll/schemas/plan'
import type { Assessment } from './assessment.ts'
import type { ReplicationReason } from './choose.ts'

/** The decision of each concept: what was chosen, and the key of the text that says why. */
export function conceptsOf(
  a: Assessment,
  reason: ReplicationReason,
  plan: Pick<Plan, 'memory' | 'timeouts' | 'utilisation' | 'concurrency'>,
): ConceptDecision[] {
  const { request, profiles, replication, dispatch } = a.context
  const { memory, timeouts, utilisation, concurrency } = plan
  const proxy = profiles.proxy.id
  const target = profiles.target.id
  const steps = request.before.length === 0 ? 'none' : request.once ? 'once' : 'repeat'
  const fits = memory.serverMiB <= memory.serverRamMiB ? 'fits' : 'exceeds'
  const rule = request.latencySloMs !== null ? 'objective' : 'wait'
  return [
    {
      id: 'https',
      choice: proxy,
      why:
        request.domain === null &&
        !profiles.proxy.isAbsent &&
        profiles.target.placement !== 'provider'
          ? profiles.target.placement === 'cluster'
            ? 'concept.https.plain'
            : 'concept.https.local'
          : `concept.https.${proxy}`,
      params: { domain: request.domain ?? 'localhost' },
    },
    { id: 'startup', choice: target, why: `concept.startup.${target}`, params: {} },
    {
      id: 'restarts',
      choice: target,
      why: `concept.restarts.${target}`,
      params: { startup: timeouts.startupSeconds, graceful: timeouts.gracefulSeconds },
    },
    {
      id: 'replication',
      choice: replication,
      why: `concept.replication.${replication}.${reason}`,
      params: {
        workers: a.workers,
        servers: a.servers,
        perServer: a.workersPerServer,
        dispatch,
      },
    },
    {
      id: 'memory',
      choice: fits,
      why: `concept.memory.${fits}`,
      params: {
        server: memory.serverMiB,
        ram: memory.serverRamMiB,
        limit: memory.limitMiB,
        worker: memory.workerMiB,
        workers: memory.ledger.find((line) => line.item === 'base')?.count ?? 0,
        requests: concurrency.perWorkerLimit,
      },
    },
    {
      id: 'previous-steps',
      choice: steps,
      why:
        steps === 'none'
          ? 'concept.previous-steps.none'
          : `concept.previous-steps.${steps}.${target}`,
      params: { steps: request.before.length },
    },
    {
      id: 'utilisation',
      choice: rule,
      why: `concept.utilisation.${rule}`,
      params: {
        target: Math.round(utilisation.target * 1000) / 10,
        peak: Math.round(utilisation.peak * 1000) / 10,
        slo: request.latencySloMs ?? 0,
      },
    },
  ]
}
