import { formatClock, formatMs } from '@plimsoll/messages/format'
import { hostWord, processWord } from '@plimsoll/messages/stress-words'
import { t, textOf } from '@plimsoll/messages/t'
import type { Lang } from '@plimsoll/schemas/ids'
import { placementOf } from '@plimsoll/schemas/placement'
import type { Plan } from '@plimsoll/schemas/plan'
import type { Stress } from '@plimsoll/schemas/stress'
import { errorTexts, findingsIn } from './present.ts'

/** A share this close to none or all is said in words: 0.0 % would read as none. */
const FEW = 0.001

/** The verdict in a few sentences: what happened, how bad it was, and whether it passed. */
export function stressText(stress: Stress, plan: Plan, lang: Lang): string {
  const { prevented, verdict } = stress
  if (prevented !== null) {
    const finding = findingsIn(lang, plan).find(({ code }) => code === prevented)
    const outcome = textOf(lang, `stress.prevented.${prevented}`) ?? prevented
    return t(lang, 'stress.prevented', { outcome, reason: finding?.text ?? '' }).trim()
  }
  const sentences = [
    storyText(stress, plan, lang),
    outcomeText(stress, lang),
    awayText(stress, lang),
  ]
  if (verdict === 'holds' && plan.verdict === 'infeasible') {
    sentences.push(t(lang, 'stress.refused', { reason: errorTexts(plan, lang)[0] ?? '' }))
  }
  return sentences.join(' ')
}

/** From when to when, as the charts have it. */
const times = ({ trouble }: Stress) => ({
  from: formatClock(trouble.fromSeconds),
  to: formatClock(trouble.toSeconds),
})

function storyText(stress: Stress, { request, servers }: Plan, lang: Lang): string {
  const { scenario, trouble, series } = stress
  const isLost = scenario === 'server-lost'
  const isMoved = isLost && placementOf(request) === 'cluster' && servers > 1
  const hasRoom = trouble.toSeconds < (series.at(-1)?.atSeconds ?? 0)
  const how = isMoved ? (hasRoom ? '.moved' : '.no-room') : ''
  const story = textOf(lang, `stress.${scenario}.story${how}`, {
    ...times(stress),
    one: t(lang, `stress.one.${isLost ? hostWord(request) : processWord(request)}`),
    each: t(lang, `stress.each.${processWord(request)}`),
  })
  return story ?? scenario
}

function outcomeText({ scenario, verdict, totals, series }: Stress, lang: Lang): string {
  if (totals.p99WorstMs === null) return t(lang, 'stress.nothing')
  const isSteady = scenario === 'steady'
  const outcomes = {
    holds: isSteady ? 'holds.steady' : 'holds',
    recovers: totals.recoverySeconds === 0 ? 'recovers-at-once' : 'recovers',
    breaks: isSteady || totals.p99BeforeMs === null ? 'breaks.steady' : 'breaks',
  } as const
  const outcome = outcomes[verdict]
  return t(lang, `stress.${outcome}`, {
    before: formatMs(lang, totals.p99BeforeMs),
    worst: formatMs(lang, totals.p99WorstMs),
    // The first interval ends where the second begins.
    interval: series[0]?.atSeconds ?? 0,
    recovery: totals.recoverySeconds ?? 0,
  })
}

/** How many got no answer in the time of trouble, and in its worst interval. */
function awayText(stress: Stress, lang: Lang): string {
  const { shed, failed, worstAway } = stress.totals
  const away = shed + failed
  if (away === 0) return t(lang, 'stress.away.none')
  if (away > 1 - FEW) return t(lang, 'stress.away.all', times(stress))
  if (away < FEW) return t(lang, 'stress.away.few', times(stress))
  return t(lang, 'stress.away', {
    ...times(stress),
    away: 100 * away,
    worstAway: 100 * worstAway,
  })
}
