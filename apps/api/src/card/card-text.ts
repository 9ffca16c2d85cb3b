import { targets } from '@plimsoll/emitters/registry'
import { t } from '@plimsoll/messages/t'
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
  const percent = (share: number) =>
    new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 }).format(share)
  const digits = (value: number) =>
    new Intl.NumberFormat(lang, { maximumSignificantDigits: 3 }).format(value)
  const holds = plan.verdict === 'feasible'
  return {
    name: request.name,
    verdict: t(lang, holds ? 'results.verdict.holds' : 'results.verdict.fails'),
    size: sizeOf(plan, lang),
    facts: [
      { label: t(lang, 'card.peak-rate'), value: `${digits(peakRateRps)}/s` },
      { label: t(lang, 'card.safe-rate'), value: holds ? `${digits(safeRateRps)}/s` : '–' },
      {
        label: t(lang, 'results.figure.p99'),
        value: latency.p99Ms === null ? '∞' : timeOf(latency.p99Ms, digits),
      },
      {
        label: t(lang, 'card.memory'),
        value: t(lang, 'card.memory.of', { used: memory.serverMiB, ram: memory.serverRamMiB }),
      },
    ],
    line: { share: percent(utilisation.target), label: t(lang, 'results.hull.target') },
    peak: { share: percent(utilisation.peak), label: t(lang, 'results.hull.peak') },
  }
}

const timeOf = (ms: number, digits: (value: number) => string): string =>
  ms >= 1000 ? `${digits(ms / 1000)} s` : `${digits(ms)} ms`

/** `6 workers on 2 servers`, `4 pods on 2 nodes`, `3 instances`. */
function sizeOf({ request, servers, workers }: Plan, lang: Lang): string {
  const count = (what: 'workers' | 'pods' | 'servers' | 'nodes' | 'instances', n: number) =>
    t(lang, `results.count.${what}`, { n })
  const { placement } = targets[request.target].profile
  if (placement === 'provider') return count('instances', workers)
  const units = request.target === 'kubernetes' ? 'pods' : 'instances'
  return t(lang, 'results.count.size', {
    workers: count(placement === 'host' ? 'workers' : units, workers),
    servers: count(placement === 'host' ? 'servers' : 'nodes', servers),
  })
}
