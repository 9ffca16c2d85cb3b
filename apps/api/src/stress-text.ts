import { textOf } from '@plimsoll/messages/t'
import type { Lang } from '@plimsoll/schemas/ids'
import type { Stress } from '@plimsoll/schemas/stress'

/** The verdict in a sentence or two: what happened, how bad it was, and whether it passed. */
export function stressText({ scenario, verdict, totals }: Stress, lang: Lang): string {
  const params = {
    turnedAway: Math.round(1000 * (totals.shed + totals.failed)) / 10,
    before: Math.round(totals.p99BeforeMs ?? 0),
    worst: Math.round(totals.p99WorstMs ?? 0),
    recovery: totals.recoverySeconds ?? 0,
  }
  const story = textOf(lang, `stress.${scenario}.story`) ?? scenario
  const atOnce = verdict === 'recovers' && totals.recoverySeconds === 0
  const outcome = totals.p99WorstMs === null ? 'nothing' : atOnce ? 'recovers-at-once' : verdict
  return `${story} ${textOf(lang, `stress.${outcome}`, params) ?? verdict}`
}
