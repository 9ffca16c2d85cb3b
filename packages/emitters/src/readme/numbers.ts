import { formatShare } from '@plimsoll/messages/format'
import { t } from '@plimsoll/messages/t'
import type { Lang } from '@plimsoll/schemas/ids'
import type { Plan } from '@plimsoll/schemas/plan'
import type { OriginRule } from '../file.ts'
import { table } from './markdown.ts'

/** The plan's figures, each with its reason. */
export function numbersTable(plan: Plan, lang: Lang): string {
  const { memory, utilisation, latency, concurrency, scaling } = plan
  const percent = (share: number) => formatShare(lang, share)
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

type RowOrigin = Pick<OriginRule, 'concept'> & Partial<Pick<OriginRule, 'derivation' | 'field'>>

const rowOrigins = {
  servers: [
    { concept: 'utilisation', derivation: 'servers' },
    { concept: 'utilisation', derivation: 'peak-rate' },
    { concept: 'utilisation', field: 'survive' },
  ],
  workers: [{ concept: 'replication', derivation: 'workers' }],
  replicas: [
    { concept: 'replication', derivation: 'replicas-min' },
    { concept: 'replication', derivation: 'replicas-max' },
  ],
  target: [{ concept: 'utilisation', derivation: 'target' }],
  peak: [{ concept: 'utilisation', derivation: 'utilisation' }],
  p99: [{ concept: 'utilisation', derivation: 'response-time' }],
  safe: [{ concept: 'utilisation', derivation: 'safe-rate' }],
  tier: [{ concept: 'memory', derivation: 'tier' }],
  memory: [
    { concept: 'memory', derivation: 'unit-memory' },
    { concept: 'memory', derivation: 'memory-limit' },
  ],
  limit: [{ concept: 'memory', derivation: 'concurrency-limit' }],
} as const satisfies Record<string, readonly RowOrigin[]>

/** Where the rows of the table come from. */
export const numbersOrigins = (lang: Lang): OriginRule[] =>
  Object.entries(rowOrigins).flatMap(([id, origins]) => {
    const label = t(lang, `readme.${id as keyof typeof rowOrigins}`)
    return origins.map((origin) => ({ match: rowOf(label), ...origin }))
  })

const rowOf = (label: string) => new RegExp(`^\\| ${label.replace(/[^\w ]/g, '.')} \\|`)
