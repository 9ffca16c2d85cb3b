import { formatMiB, formatMs, formatRate, formatShare } from '@plimsoll/messages/format'
import { countServers, sizeOf } from '@plimsoll/messages/plan-size'
import { formatPeak, verdictOf } from '@plimsoll/messages/plan-verdict'
import { t, translatorIn } from '@plimsoll/messages/t'
import type { Lang } from '@plimsoll/schemas/ids'
import type { Plan } from '@plimsoll/schemas/plan'
import { errorTexts } from '../present.ts'

type Level = { share: string; label: string }

/** What a social card says of a plan, in the words of the page. */
export type CardText = {
  name: string
  verdict: string
  size: string
  /** What the plan breaks on, or what decides it. */
  reason: string
  facts: { label: string; value: string }[]
  /** The heights beside the hull. */
  levels: Record<'target' | 'peak' | 'degraded' | 'memory', Level>
}

export function cardText(plan: Plan, lang: Lang): CardText {
  const { request, utilisation, memory, latency } = plan
  const texts = translatorIn(lang)
  const [refusal] = errorTexts(plan, lang)
  const lost = countServers(texts, plan, request.survive)
  return {
    name: request.name,
    verdict: verdictOf(texts, lang, plan),
    size: sizeOf(texts, plan),
    reason: refusal ? firstSentence(refusal) : t(lang, `results.binding.${plan.binding}`),
    facts: [
      { label: t(lang, 'card.peak-rate'), value: formatPeak(lang, plan) },
      { label: t(lang, 'results.figure.safe'), value: formatRate(lang, plan.safeRateRps) },
      {
        label: t(lang, 'results.figure.p99'),
        value:
          latency.p99Ms === null
            ? t(lang, 'results.figure.unbounded')
            : formatMs(lang, latency.p99Ms),
      },
      {
        label: t(lang, 'card.memory'),
        value: t(lang, 'card.memory.of', {
          used: formatMiB(lang, memory.serverMiB),
          ram: formatMiB(lang, memory.serverRamMiB),
        }),
      },
    ],
    levels: {
      target: level(utilisation.target, t(lang, 'results.hull.target')),
      peak: level(utilisation.peak, t(lang, 'results.hull.peak')),
      degraded: level(utilisation.degraded ?? 0, t(lang, 'results.hull.degraded', { lost })),
      memory: level(utilisation.memory, t(lang, 'results.hull.memory')),
    },
  }

  function level(share: number, label: string): Level {
    return { share: formatShare(lang, share), label }
  }
}

/** What a finding says, without what to do about it. */
const firstSentence = (text: string): string => text.split(/(?<=\.) /)[0] ?? text
