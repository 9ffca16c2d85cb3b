import { loadPageTexts, translator } from '@plimsoll/messages/page-texts'
import { inEnglish, inSpanish } from '@plimsoll/messages/whatif-texts'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { describe, expect, it } from 'vitest'
import { summaryOf } from './summary.ts'

const answer = {
  verdict: 'feasible',
  binding: 'cpu',
  servers: 2,
  workersPerServer: 3,
  workers: 6,
  utilisation: { target: 0.8, peak: 0.53 },
  latency: { p99Ms: 199 },
  safeRateRps: 240,
  peakRateRps: 150,
  memory: { limitMiB: 512 },
  cost: { perMonth: null },
  uncertainty: null,
  request: { name: 'shop', target: 'systemd', latencySloMs: 300, ranges: {} },
  findings: [
    { severity: 'warning', text: 'Mind <b>this</b> | and\n_that_.' },
    { severity: 'advice', text: 'not worth a line' },
  ],
} as unknown as PlanAnswer

describe('summaryOf', () => {
  it('tells the plan in Markdown, with warnings and the link', async () => {
    const page = translator('en', await loadPageTexts('en'))
    const text = summaryOf(answer, 'https://plan.example/?v=1', page, inEnglish)
    expect(text).toContain('### shop: 6 workers on 2 servers')
    expect(text).toContain('| Safe rate | 240/s (peak 150/s) |')
    expect(text).toContain('| 99 of 100 within | 199 ms (objective 300 ms) |')
    expect(text).toContain('[Open this plan](<https://plan.example/?v=1>)')
    expect(text).not.toContain('not worth a line')
  })

  it('tells of ranges how much of them the plan holds in, and what the peak may be', async () => {
    const page = translator('en', await loadPageTexts('en'))
    const traffic = { arrivalRateRps: 49, peakToMean: 3, growthShare: 0 }
    const ranges = { arrivalRateRps: { low: 40, high: 60 } }
    const request = { ...answer.request, ...traffic, ranges }
    const ranged = { ...answer, request, uncertainty: { holds: 0.53 } } as unknown as PlanAnswer
    const text = summaryOf(ranged, 'x', page, inEnglish)
    expect(text).toContain('**Holds in 53% of the ranges.**')
    expect(text).toContain('| Safe rate | 240/s (peak 120–180/s) |')
  })

  it('lets nothing of a text become markup', async () => {
    const page = translator('en', await loadPageTexts('en'))
    const text = summaryOf(answer, 'x', page, inEnglish)
    expect(text).toContain('Mind \\<b\\>this\\</b\\> \\| and \\_that\\_.')
  })

  it('speaks Spanish', async () => {
    const page = translator('es', await loadPageTexts('es'))
    const text = summaryOf(answer, 'x', page, await inSpanish())
    expect(text).toContain('### shop: 6 workers en 2 servidores')
    expect(text).toContain('Abrir este plan')
  })
})
