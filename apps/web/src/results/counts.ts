import type { Translator } from '@plimsoll/messages/page-texts'
import { unitWord } from '@plimsoll/messages/plan-size'
import { placementOf } from '@plimsoll/schemas/placement'
import type { PlanAnswer } from '@plimsoll/schemas/plan'

type Counted = Pick<PlanAnswer, 'request'>

/** Whether pods or instances are counted rather than workers of a server. */
export const isCluster = ({ request }: Counted): boolean => placementOf(request) !== 'host'

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
  if (placementOf(answer.request) === 'provider') return [units]
  const hosts = t(isCluster(answer) ? 'results.figure.nodes' : 'results.figure.servers')
  return [{ derivation: 'servers', name: hosts, n: servers }, units]
}

const limitNotes = {
  workers: 'results.figure.limit.note',
  pods: 'results.figure.limit.pod',
  instances: 'results.figure.limit.instance',
} as const

/** What the memory limit is of: one service has as many workers as its manager starts. */
export function limitNote(
  { t }: Translator,
  answer: Counted & Pick<PlanAnswer, 'replication' | 'workersPerServer'>,
): string {
  const n = answer.replication === 'manager' ? answer.workersPerServer : 1
  return t(limitNotes[unitWord(answer)], { n })
}
