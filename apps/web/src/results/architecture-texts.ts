import { formatMiB, formatRate } from '@plimsoll/messages/format'
import type { Translator } from '@plimsoll/messages/page-texts'
import { unitWord } from '@plimsoll/messages/plan-size'
import type { ProxyId, RuntimeId } from '@plimsoll/schemas/ids'
import { placementOf } from '@plimsoll/schemas/placement'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { type Role, workersOnOne } from './architecture-layout.ts'
import { exactMiB } from './quantity.ts'

type Edge = PlanAnswer['request']['edge']

/** Names short enough for a box; what is no product has a text of its own. */
const products = {
  caddy: 'Caddy',
  nginx: 'nginx',
  traefik: 'Traefik',
  haproxy: 'HAProxy',
  gateway: 'Gateway',
  ingress: 'Ingress',
} as const satisfies Record<Exclude<ProxyId, 'provider' | 'none'>, string>

const runtimes = {
  uvicorn: 'Uvicorn',
  fastapi: 'fastapi run',
  gunicorn: 'Gunicorn',
  granian: 'Granian',
  node: 'Node',
} as const satisfies Record<Exclude<RuntimeId, 'generic'>, string>

type BoxText = { title: string; note: string }

/** What stands in a box; `nth` counts the workers, the last stands for those not drawn. */
export function boxTexts(
  texts: Translator,
  answer: PlanAnswer,
  role: Role,
  nth: number,
  isLast: boolean,
): BoxText {
  const { t, lang } = texts
  const { request, memory } = answer
  const port = t('results.architecture.port', { port: String(request.port) })
  switch (role) {
    case 'clients':
      return {
        title: t('results.architecture.clients'),
        note: formatRate(lang, answer.peakRateRps),
      }
    case 'edge':
      return { title: edgeName(texts, request.edge), note: t('results.architecture.spreads') }
    case 'proxy':
      return {
        title: proxyName(texts, answer),
        note: t(
          request.domain || placementOf(request) === 'provider'
            ? 'results.architecture.https'
            : 'results.architecture.http',
        ),
      }
    case 'service':
      return { title: t('results.architecture.service'), note: port }
    case 'socket':
      return {
        title: t('results.architecture.socket'),
        note: request.target === 'systemd' ? `${request.name}.sock` : port,
      }
    case 'manager': {
      const { runtime } = request
      const name = runtime === 'generic' ? t('results.architecture.app') : runtimes[runtime]
      return {
        title: t('results.architecture.manager', { runtime: name }),
        note: exactMiB(lang, memory.managerMiB),
      }
    }
    case 'worker':
      return workerTexts(texts, answer, nth, isLast)
  }
}

const unitKeys = {
  workers: 'results.architecture.worker',
  pods: 'results.architecture.pod',
  instances: 'results.architecture.task',
} as const

function workerTexts(
  { t, lang }: Translator,
  answer: PlanAnswer,
  n: number,
  isLast: boolean,
): BoxText {
  const { memory, request } = answer
  const unit = unitWord(answer)
  const most = unit === 'workers' ? memory.workerMiB : memory.limitMiB
  const note = t('results.architecture.up-to', { memory: exactMiB(lang, most) })
  if (placementOf(request) === 'provider') return { title: t('results.architecture.process'), note }
  const count = workersOnOne(answer)
  const key = unitKeys[unit]
  return { title: isLast ? t(`${key}.last`, { n, count }) : t(key, { n }), note }
}

function edgeName({ t }: Translator, edge: Edge): string {
  if (edge === 'haproxy') return products.haproxy
  if (edge === 'dns') return 'DNS'
  return t(edge === 'provider' ? 'results.architecture.balancer' : 'results.architecture.edge')
}

function proxyName({ t }: Translator, { request, concepts }: PlanAnswer): string {
  const id = request.proxy ?? concepts.find((concept) => concept.id === 'https')?.choice
  if (id === 'provider') return t('results.architecture.balancer')
  return products[id as keyof typeof products] ?? t('results.architecture.proxy')
}

const frames = { host: 'server', cluster: 'node', provider: 'instance' } as const

/** The name of the frame: a server, a node or a rented instance, with its size. */
export function frameTitle({ t, lang }: Translator, answer: PlanAnswer): string {
  const { request, servers, tier } = answer
  const kind = frames[placementOf(request)]
  const name =
    servers > 1
      ? t(`results.architecture.${kind}.one-of`, { n: servers })
      : t(`results.architecture.${kind}`)
  const cores = tier?.cores ?? request.cores
  const ram = formatMiB(lang, tier?.memoryMiB ?? request.ramMiB)
  return `${name}: ${t('results.architecture.size', { cores, ram })}`
}
