import type { PlanRequest } from '@plimsoll/schemas/request'
import type { FieldName } from './controls.ts'
import type { Step } from './url.ts'

/** What the plan was made for; null before the first answer. */
type Asked = PlanRequest | null

/** Fields of one subject: those that everybody has, and those behind "more". */
export type Section = {
  id: 'app' | 'memory' | 'traffic' | 'servers' | 'today'
  fields: (asked: Asked) => readonly FieldName[]
  more: readonly FieldName[]
}

const inCluster = (asked: Asked) => asked?.target === 'kubernetes'

export const sections: readonly Section[] = [
  {
    id: 'app',
    fields: () => ['cpu', 'io'],
    more: ['name', 'app', 'handler', 'threads', 'cv', 'iocv', 'hold', 'port', 'pool', 'dblimit'],
  },
  { id: 'memory', fields: () => ['model', 'base'], more: ['preload', 'sharing', 'cache'] },
  { id: 'traffic', fields: () => ['rate', 'peak'], more: ['slo', 'growth'] },
  {
    id: 'servers',
    fields: () => ['cores', 'ram'],
    more: ['survive', 'price', 'reserve', 'reservecpu'],
  },
  {
    id: 'today',
    fields: (asked) => (inCluster(asked) ? ['servers', 'replicas'] : ['servers', 'workers']),
    more: [],
  },
]

/** The fields of a concept's step: what decides, then versions and names. */
export const conceptFields: Record<
  Exclude<Step, 'app'>,
  { fields: (asked: Asked) => readonly FieldName[]; more: (asked: Asked) => readonly FieldName[] }
> = {
  https: {
    fields: () => ['proxy', 'domain', 'email', 'hsts'],
    more: (asked) => [
      ...(inCluster(asked) ? (['class'] as const) : []),
      ...(asked?.proxy === 'nginx' ? (['nginx'] as const) : []),
      'egress',
    ],
  },
  startup: {
    fields: () => ['target', 'env'],
    more: (asked) => [
      'python',
      'deps',
      ...(asked?.target === 'systemd' ? (['path', 'systemd'] as const) : (['image'] as const)),
      ...(inCluster(asked) ? (['namespace', 'k8s'] as const) : []),
    ],
  },
  restarts: { fields: () => ['target', 'startup', 'health'], more: () => [] },
  replication: {
    fields: (asked) => [
      'runtime',
      ...(inCluster(asked) ? [] : (['replication'] as const)),
      inCluster(asked) ? 'replicas' : 'workers',
    ],
    more: () => ['handler', 'threads'],
  },
  memory: {
    fields: () => ['model', 'base', 'hold', 'ram', 'preload'],
    more: () => ['sharing', 'cache', 'reserve'],
  },
  'previous-steps': { fields: () => ['before', 'once'], more: () => [] },
  utilisation: {
    fields: (asked) => [
      'slo',
      'survive',
      ...(asked !== null && asked.survive > 0 ? (['edge'] as const) : []),
      'peak',
    ],
    more: () => ['growth', 'band', 'price'],
  },
}

/** The step that a field is asked in first: where an error leads to. */
export function stepOf(field: string): Step | null {
  const inApp = sections.some(({ fields, more }) => [...fields(null), ...more].some(is(field)))
  if (inApp) return 'app'
  for (const [step, { fields, more }] of Object.entries(conceptFields)) {
    const all = everyTarget.flatMap((asked) => [...fields(asked), ...more(asked)])
    if (all.some(is(field))) return step as Step
  }
  return null
}

const is = (field: string) => (name: FieldName) => name === field

/** The requests that between them make every field appear. */
const everyTarget = (['systemd', 'compose', 'kubernetes'] as const).map(
  (target) => ({ target, proxy: 'nginx', survive: 1 }) as PlanRequest,
)
