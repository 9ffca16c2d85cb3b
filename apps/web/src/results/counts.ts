import type { Translator } from '@plimsoll/messages/page-texts'
import type { PlanAnswer } from '@plimsoll/schemas/plan'

/** Whether pods or instances are counted rather than workers of a server. */
export const isCluster = ({ request }: Pick<PlanAnswer, 'request'>): boolean =>
  request.target === 'kubernetes'

export const countServers = ({ t }: Translator, answer: PlanAnswer, n: number): string =>
  t(isCluster(answer) ? 'results.count.nodes' : 'results.count.servers', { n })

export const countWorkers = ({ t }: Translator, answer: PlanAnswer, n: number): string =>
  t(isCluster(answer) ? 'results.count.pods' : 'results.count.workers', { n })
