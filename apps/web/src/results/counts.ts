import type { Translator } from '@plimsoll/messages/page-texts'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { placementOf } from '../placement.ts'

type Counted = Pick<PlanAnswer, 'request'>

/** Whether pods or instances are counted rather than workers of a server. */
export const isCluster = ({ request }: Counted): boolean => placementOf(request) !== 'host'

/** Whether there is nothing below an instance that anybody could count. */
const isRented = ({ request }: Counted): boolean => placementOf(request) === 'provider'

/** What is counted, as the words for it are called: on a provider the instances are the servers. */
const hostWords = { host: 'servers', cluster: 'nodes', provider: 'instances' } as const
const hostWord = ({ request }: Counted) => hostWords[placementOf(request)]

/** Each process in a box of its own is a pod on Kubernetes and an instance elsewhere. */
export const unitWord = ({ request }: Counted) =>
  placementOf(request) === 'host'
    ? 'workers'
    : request.target === 'kubernetes'
      ? 'pods'
      : 'instances'

export const countServers = ({ t }: Translator, answer: Counted, n: number): string =>
  t(`results.count.${hostWord(answer)}`, { n })

export const countWorkers = ({ t }: Translator, answer: Counted, n: number): string =>
  t(`results.count.${unitWord(answer)}`, { n })

/** A plan's size in words: `6 workers on 2 servers`, `4 pods on 2 nodes`, `3 instances`. */
export const sizeOf = (
  texts: Translator,
  answer: Counted & Pick<PlanAnswer, 'servers' | 'workers'>,
): string => {
  const workers = countWorkers(texts, answer, answer.workers)
  if (isRented(answer)) return workers
  return texts.t('results.count.size', {
    workers,
    servers: countServers(texts, answer, answer.servers),
  })
}

type Count = { derivation: 'servers' | 'workers'; name: string; n: number }

/** The counts worth telling, by name: on a provider the instances are all there is. */
export function countsOf(
  { t }: Translator,
  answer: Counted & Pick<PlanAnswer, 'servers' | 'workers' | 'workersPerServer'>,
): Count[] {
  const { servers, workers, workersPerServer } = answer
  const unit = unitWord(answer)
  const units: Count =
    unit === 'workers'
      ? { derivation: 'workers', name: t('results.figure.workers'), n: workersPerServer }
      : { derivation: 'workers', name: t(`results.figure.${unit}`), n: workers }
  if (isRented(answer)) return [units]
  const hosts = t(isCluster(answer) ? 'results.figure.nodes' : 'results.figure.servers')
  return [{ derivation: 'servers', name: hosts, n: servers }, units]
}
