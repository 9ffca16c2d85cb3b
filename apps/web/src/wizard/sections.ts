import type { TargetId } from '@plimsoll/schemas/ids'
import { placementOf } from '@plimsoll/schemas/placement'
import type { PlanRequest } from '@plimsoll/schemas/request'
import type { FieldName } from './controls.ts'
import type { Step } from './url.ts'

/** What decides which fields there are. */
export type Asked = Pick<PlanRequest, 'target' | 'runtime' | 'proxy' | 'survive'>

/** Fields of one subject: those that everybody has, and those behind "more". */
export type Section = {
  id: 'start' | 'today' | 'servers' | 'traffic' | 'app'
  fields: (asked: Asked) => readonly FieldName[]
  more: (asked: Asked) => readonly FieldName[]
}

const isOn = (asked: Asked, ...targets: TargetId[]) => targets.includes(asked.target)
/** Processes on servers that people name. */
const onHost = (asked: Asked) => placementOf(asked) === 'host'
const isRented = (asked: Asked) => placementOf(asked) === 'provider'
const isPython = ({ runtime }: Asked) => runtime !== 'node' && runtime !== 'generic'

/** The three questions that decide most come first, then whether to find or to judge. */
export const sections: readonly Section[] = [
  { id: 'start', fields: () => ['rate', 'cpu', 'model'], more: () => [] },
  {
    id: 'today',
    fields: (asked) =>
      isRented(asked)
        ? ['replicas']
        : onHost(asked)
          ? ['servers', 'workers']
          : ['servers', 'replicas'],
    more: () => [],
  },
  {
    id: 'servers',
    fields: (asked) => (isRented(asked) ? ['survive', 'price'] : ['cores', 'ram']),
    more: (asked) => (isRented(asked) ? [] : ['survive', 'price', 'reserve', 'reservecpu']),
  },
  { id: 'traffic', fields: () => ['peak', 'slo'], more: () => ['growth'] },
  {
    id: 'app',
    fields: () => ['io', 'base'],
    more: () => [
      'name',
      'app',
      'handler',
      'threads',
      'cv',
      'iocv',
      'hold',
      'port',
      'pool',
      'dblimit',
      'preload',
      'sharing',
      'cache',
    ],
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
      ...(isOn(asked, 'kubernetes') ? (['class'] as const) : []),
      ...(asked.proxy === 'nginx' ? (['nginx'] as const) : []),
      'egress',
    ],
  },
  startup: {
    fields: () => ['target', 'env'],
    more: (asked) => [
      ...(isPython(asked) ? (['python', 'deps'] as const) : []),
      ...(isOn(asked, 'systemd', 'supervisor')
        ? (['path', 'systemd'] as const)
        : (['image'] as const)),
      ...(isOn(asked, 'kubernetes') ? (['namespace', 'k8s'] as const) : []),
    ],
  },
  restarts: { fields: () => ['startup', 'health'], more: () => [] },
  replication: {
    fields: (asked) => [
      'runtime',
      ...(onHost(asked) ? (['replication', 'workers'] as const) : (['replicas'] as const)),
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
      ...(asked.survive > 0 ? (['edge'] as const) : []),
      'peak',
    ],
    more: () => ['growth', 'band', 'price'],
  },
}

/** The step that a field is asked in first: where an error leads to. */
export function stepOf(field: string): Step | null {
  const ofApp = sections.flatMap(({ fields, more }) => [...fields(onServers), ...more(onServers)])
  if (ofApp.some(is(field))) return 'app'
  for (const [step, { fields, more }] of Object.entries(conceptFields)) {
    const all = everyTarget.flatMap((asked) => [...fields(asked), ...more(asked)])
    if (all.some(is(field))) return step as Step
  }
  return null
}

const is = (field: string) => (name: FieldName) => name === field

/** Requests that between them make every field appear. */
const everyTarget = (['systemd', 'compose', 'kubernetes'] as const).map(
  (target): Asked => ({ target, runtime: 'uvicorn', proxy: 'nginx', survive: 1 }),
)
const onServers = everyTarget[0]!
