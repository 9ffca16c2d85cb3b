import { describe, expect, it } from 'vitest'
import { presets } from '../../web/src/wizard/preset-queries.ts'
import { asked, planOf } from './planning.ts'

const planned = (preset: Record<string, string>) => {
  const { request, errors } = asked(new URLSearchParams(preset))
  expect(errors).toEqual([])
  return planOf(request)
}

// Here and not in the page, which asks the API and has no planner.
describe('what the page offers to start from', () => {
  const { judge, ...toPlan } = presets

  it.each(Object.entries(toPlan))('%s holds with one click', (_, preset) => {
    const plan = planned(preset)
    expect(plan.verdict).toBe('feasible')
    expect(plan.safeRateRps).toBeGreaterThanOrEqual(plan.peakRateRps)
  })

  it('judge is refused for its memory, with a way out', () => {
    const plan = planned(judge)
    expect(plan.findings.map(({ code }) => code)).toContain('memory-exceeded')
    expect(plan.alternatives.some(({ verdict }) => verdict === 'feasible')).toBe(true)
  })
})
