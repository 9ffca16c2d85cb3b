import type { Lang } from '@plimsoll/schemas/ids'
import { peakRangeOf } from '@plimsoll/schemas/peak-range'
import type { Plan } from '@plimsoll/schemas/plan'
import { formatRate, formatShare, rateNumber } from './format.ts'

/*
 * What a plan comes to, for page, card and document alike. Where inputs are ranges a plan may hold
 * in some of them alone, which is neither the one nor the other.
 */

type Judged = Pick<Plan, 'verdict'> & { uncertainty: { holds: number } | null }

export type Standing = 'holds' | 'partly' | 'fails'

export const standingOf = (plan: Judged): Standing =>
  plan.verdict === 'infeasible' ? 'fails' : holdsIn(plan) < 1 ? 'partly' : 'holds'

/** What words come from: `t` of one language. */
type Texts = { t: (key: `results.verdict.${Standing}`, params: { share: string }) => string }

/** `Holds`, `Holds in 53% of the ranges`, `Does not hold`. */
export const verdictOf = ({ t }: Texts, lang: Lang, plan: Judged): string =>
  t(`results.verdict.${standingOf(plan)}`, { share: formatShare(lang, holdsIn(plan)) })

/** The share of the ranges given in which the plan holds; 1 where nothing is in doubt. */
export const holdsIn = ({ uncertainty }: Pick<Judged, 'uncertainty'>): number =>
  uncertainty?.holds ?? 1

/** What arrives at the peak, or may: `150/s`, `80–240/s`. */
export function formatPeak(lang: Lang, plan: Pick<Plan, 'peakRateRps' | 'request'>): string {
  const range = peakRangeOf(plan.request)
  if (range === null) return formatRate(lang, plan.peakRateRps)
  return `${rateNumber(lang, range.low)}–${formatRate(lang, range.high)}`
}
