import { formatMs, formatRate, formatShare } from '@plimsoll/messages/format'
import { sizeOf } from '@plimsoll/messages/plan-size'
import { t, translatorIn } from '@plimsoll/messages/t'
import type { Lang } from '@plimsoll/schemas/ids'
import type { Plan } from '@plimsoll/schemas/plan'

/** What a social card says of a plan, in words. */
export type CardText = {
  name: string
  verdict: string
  size: string
  facts: { label: string; value: string }[]
  line: { share: string; label: string }
  peak: { share: string; label: string }
}

export function cardText(plan: Plan, lang: Lang): CardText {
  const { request, utilisation, memory, latency, safeRateRps, peakRateRps } = plan
  const holds = plan.verdict === 'feasible'
  return {
    name: request.name,
    verdict: t(lang, holds ? 'results.verdict.holds' : 'results.verdict.fails'),
    size: sizeOf(translatorIn(lang), plan),
    facts: [
      { label: t(lang, 'card.peak-rate'), value: formatRate(lang, peakRateRps) },
      { label: t(lang, 'card.safe-rate'), value: holds ? formatRate(lang, safeRateRps) : '–' },
      {
        label: t(lang, 'results.figure.p99'),
        value: formatMs(lang, latency.p99Ms),
      },
      {
        label: t(lang, 'card.memory'),
        value: t(lang, 'card.memory.of', { used: memory.serverMiB, ram: memory.serverRamMiB }),
      },
    ],
    line: { share: formatShare(lang, utilisation.target), label: t(lang, 'results.hull.target') },
    peak: { share: formatShare(lang, utilisation.peak), label: t(lang, 'results.hull.peak') },
  }
}
