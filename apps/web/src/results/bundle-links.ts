import type { PlanAnswer } from '@plimsoll/schemas/plan'

/** The plan query of an answer. */
export const queryOf = ({ permalink }: Pick<PlanAnswer, 'permalink'>): string =>
  permalink.slice(permalink.indexOf('?') + 1)

type Linked = Pick<PlanAnswer, 'permalink' | 'verdict'>

/** What does not hold is only emitted when asked for twice. */
const forced = ({ verdict }: Linked): string => (verdict === 'infeasible' ? '&force=yes' : '')

export const bundleLink = (answer: Linked, format: 'zip' | 'tar.gz'): string =>
  `/api/v1/bundle?${queryOf(answer)}${forced(answer)}&format=${format}`

export const fileLink = (answer: Linked, path: string): string =>
  `/api/v1/bundle/${path.split('/').map(encodeURIComponent).join('/')}?${queryOf(answer)}${forced(answer)}`
