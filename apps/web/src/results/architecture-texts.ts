import { formatMiB } from '@plimsoll/messages/format'
import type { Translator } from '@plimsoll/messages/page-texts'
import { countWorkers, unitWord } from '@plimsoll/messages/plan-size'
import { formatPeak } from '@plimsoll/messages/plan-verdict'
import type { ProxyId, RuntimeId } from '@plimsoll/schemas/ids'
import { placementOf } from '@plimsoll/schemas/placement'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { type Role, workersOnOne } from './architecture-layout.ts'

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

/** Which workers a box stands for: one of many, the last of them, or all. */
export type Share = { nth: number; kind: 'one' | 'last' | 'all' }

/** What stands in a box. */
export function boxTexts(texts: Translator, answer: PlanAnswer, role: Role, share: Share): BoxText {
  const { t, lang } = texts
  const { request, memory } = answer
  const port = t('results.architecture.port', { port: request.port })
  switch (role) {
    case 'clients':
      return {
        title: t('results.architecture.clients'),
        note: formatPeak(lang, answer),
      }
    case 'edge':
      return {
        title: edgeName(texts, request.edge),
        note: t(
          isTlsAtEdge(answer) ? 'results.architecture.https' : 'results.architecture.spreads',
        ),
      }
    case 'proxy':
      return { title: proxyName(texts, answer), note: t(entryOf(answer)) }
    case 'service':
      return { title: t('results.architecture.service'), note: port }
    case 'socket':
      return {
        title: t('results.architecture.socket'),
        note: request.target === 'systemd' ? `${request.name}.sock` : port,
      }
    case 'manager': {
      return {
        title: t('results.architecture.manager', { runtime: runtimeName(texts, answer) }),
        note: formatMiB(lang, memory.managerMiB),
      }
    }
    case 'worker':
      return workerTexts(texts, answer, share)
    case 'steps':
      return { title: t('results.concept.previous-steps'), note: stepsNote(texts, answer) }
  }
}

const unitKeys = {
  workers: 'results.architecture.worker',
  pods: 'results.architecture.pod',
  instances: 'results.architecture.task',
} as const

function workerTexts(texts: Translator, answer: PlanAnswer, { nth: n, kind }: Share): BoxText {
  const { t, lang } = texts
  const { memory, request, replication } = answer
  const unit = unitWord(answer)
  const count = workersOnOne(answer)
  const isEach = kind === 'all' && count > 1
  const most = formatMiB(lang, unit === 'workers' ? memory.workerMiB : memory.limitMiB)
  const room = t(`results.architecture.up-to${isEach ? '.each' : ''}`, { memory: most })
  // Where there is no manager to name it, the app server runs in each of them.
  const hasManager = replication === 'manager' && placementOf(request) === 'host'
  const name = hasManager ? '' : runtimeName(texts, answer)
  const withRuntime = (text: string) => [text, name].filter(Boolean).join(', ')
  if (placementOf(request) === 'provider') {
    return { title: withRuntime(t('results.architecture.process')), note: room }
  }
  if (kind === 'all') return { title: withRuntime(countWorkers(texts, answer, count)), note: room }
  const key = unitKeys[unit]
  const title = kind === 'last' ? t(`${key}.last`, { n, count }) : t(key, { n })
  return { title, note: hasManager ? room : `${name}, ${room}` }
}

function runtimeName({ t }: Translator, { request: { runtime } }: PlanAnswer): string {
  return runtime === 'generic' ? t('results.architecture.app') : runtimes[runtime]
}

/** Whether what stands before the servers ends TLS, so that the proxies behind speak plain HTTP. */
const isTlsAtEdge = ({ request: { domain, edge }, servers }: PlanAnswer): boolean =>
  domain !== null && servers > 1 && (edge === 'haproxy' || edge === 'provider')

/** Where the proxy listens: without a domain on its own machine, in a cluster on the plain port. */
function entryOf(answer: PlanAnswer) {
  const { request } = answer
  if (isTlsAtEdge(answer)) return 'results.architecture.http'
  if (request.domain !== null || placementOf(request) === 'provider') {
    return 'results.architecture.https'
  }
  return request.target === 'kubernetes'
    ? 'results.architecture.http'
    : 'results.architecture.http-local'
}

function stepsNote({ t }: Translator, { request, concepts }: PlanAnswer): string {
  const choice = concepts.find(({ id }) => id === 'previous-steps')?.choice
  return t(choice === 'once' ? 'results.architecture.steps-once' : 'results.architecture.steps', {
    n: request.before.length,
  })
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

/** The frame: a server, a node or a rented instance, and its size. */
export function frameTexts({ t, lang }: Translator, answer: PlanAnswer): BoxText {
  const { request, servers, tier } = answer
  const kind = frames[placementOf(request)]
  const title =
    servers > 1
      ? t(`results.architecture.${kind}.one-of`, { n: servers })
      : t(`results.architecture.${kind}`)
  const cores = tier?.cores ?? request.cores
  const ram = formatMiB(lang, tier?.memoryMiB ?? request.ramMiB)
  return { title, note: t('results.architecture.size', { cores, ram }) }
}
