import type { Translator } from '@plimsoll/messages/page-texts'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { formatMiB, formatRate } from '../ui/numbers.ts'
import { type Role, workersOnOne } from './architecture-layout.ts'
import { isCluster } from './counts.ts'
import { exactMiB } from './quantity.ts'

const names: Readonly<Record<string, string>> = {
  caddy: 'Caddy',
  nginx: 'nginx',
  gateway: 'Gateway',
  ingress: 'Ingress',
  haproxy: 'HAProxy',
  dns: 'DNS',
  uvicorn: 'Uvicorn',
  fastapi: 'FastAPI',
  gunicorn: 'Gunicorn',
  node: 'Node',
}

type BoxText = { title: string; note: string }

/** What stands in a box; `nth` counts the workers, the last stands for those not drawn. */
export function boxTexts(
  { t, lang }: Translator,
  answer: PlanAnswer,
  role: Role,
  nth: number,
  isLast: boolean,
): BoxText {
  const { request, memory } = answer
  switch (role) {
    case 'clients':
      return {
        title: t('results.architecture.clients'),
        note: formatRate(lang, answer.peakRateRps),
      }
    case 'edge':
      return {
        title: names[request.edge] ?? t('results.architecture.edge'),
        note: t('results.architecture.spreads'),
      }
    case 'proxy': {
      const choice = answer.concepts.find((concept) => concept.id === 'https')?.choice
      return {
        title: names[request.proxy ?? choice ?? ''] ?? t('results.architecture.proxy'),
        note: t(request.domain ? 'results.architecture.https' : 'results.architecture.http'),
      }
    }
    case 'service':
      return {
        title: t('results.architecture.service'),
        note: t('results.architecture.port', { port: String(request.port) }),
      }
    case 'socket':
      return {
        title: t('results.architecture.socket'),
        note:
          request.target === 'systemd'
            ? `${request.name}.sock`
            : t('results.architecture.port', { port: String(request.port) }),
      }
    case 'manager':
      return {
        title: t('results.architecture.manager', { runtime: names[request.runtime] ?? '' }),
        note: exactMiB(lang, memory.managerMiB),
      }
    case 'worker': {
      const n = nth
      const count = workersOnOne(answer)
      const note = t('results.architecture.up-to', { memory: exactMiB(lang, memory.workerMiB) })
      if (isCluster(answer)) {
        return {
          title: isLast
            ? t('results.architecture.pod.last', { n, count })
            : t('results.architecture.pod', { n }),
          note: t('results.architecture.up-to', { memory: exactMiB(lang, memory.limitMiB) }),
        }
      }
      return {
        title: isLast
          ? t('results.architecture.worker.last', { n, count })
          : t('results.architecture.worker', { n }),
        note,
      }
    }
  }
}

export function frameTitle({ t, lang }: Translator, answer: PlanAnswer): string {
  const { request, servers } = answer
  const kind = isCluster(answer) ? 'node' : 'server'
  const name =
    servers > 1
      ? t(`results.architecture.${kind}.one-of`, { n: servers })
      : t(`results.architecture.${kind}`)
  return `${name}: ${t('results.architecture.size', { cores: request.cores, ram: formatMiB(lang, request.ramMiB) })}`
}
