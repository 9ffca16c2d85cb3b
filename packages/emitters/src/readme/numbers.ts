import { t } from '@plimsoll/messages/t'
import type { Lang } from '@plimsoll/schemas/ids'
import type { Plan } from '@plimsoll/schemas/plan'
import { table } from './markdown.ts'

/** The plan's figures, each with its reason. */
export function numbersTable(plan: Plan, lang: Lang): string {
  const { memory, utilisation, latency, concurrency, scaling } = plan
  const percent = (share: number) => `${Math.round(share * 100)} %`
  const rate = t(lang, 'readme.rate', { rate: plan.safeRateRps })
  const peak = plan.peakRateRps
  const survive = plan.request.survive
  const rows = [
    ['servers', String(plan.servers), t(lang, 'readme.servers.why', { rate: peak, survive })],
    ['workers', String(plan.workersPerServer), t(lang, 'readme.workers.why')],
    ...(scaling
      ? [
          [
            'replicas',
            `${scaling.minReplicas}, ${scaling.maxReplicas}`,
            t(lang, 'readme.replicas.why'),
          ],
        ]
      : []),
    ['target', percent(utilisation.target), t(lang, 'readme.target.why')],
    ['peak', percent(utilisation.peak), t(lang, 'readme.peak.why')],
    ...(latency.p99Ms === null
      ? []
      : [['p99', `${Math.round(latency.p99Ms)} ms`, t(lang, 'readme.p99.why')]]),
    ['safe', rate, t(lang, 'readme.safe.why')],
    ...(plan.tier
      ? [
          [
            'tier',
            t(lang, 'readme.tier.value', {
              name: plan.tier.name,
              cores: plan.tier.cores,
              memory: plan.tier.memoryMiB,
            }),
            t(lang, 'readme.tier.why'),
          ],
        ]
      : []),
    ['memory', `${memory.unitMiB} MiB, ${memory.limitMiB} MiB`, t(lang, 'readme.memory.why')],
    ['limit', String(concurrency.perWorkerLimit), t(lang, 'readme.limit.why')],
  ] as const
  return table([
    [t(lang, 'readme.number'), t(lang, 'readme.value'), t(lang, 'readme.why')],
    ...rows.map(([id, value, why]) => [t(lang, `readme.${id as 'servers'}`), value!, why!]),
  ])
}
