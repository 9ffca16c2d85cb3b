import { describe, expect, it } from 'vitest'
import { standingOf, verdictOf } from './plan-verdict.ts'
import { translatorIn } from './t.ts'

const plan = (verdict: 'feasible' | 'infeasible', holds?: number) => ({
  verdict,
  uncertainty: holds === undefined ? null : { holds },
})

describe('what a plan comes to', () => {
  it.each([
    [plan('feasible'), 'holds', 'Holds', 'Aguanta'],
    [plan('feasible', 1), 'holds', 'Holds', 'Aguanta'],
    [
      plan('feasible', 0.53),
      'partly',
      'Holds in 53% of the ranges',
      'Aguanta en el 53 % de los rangos',
    ],
    [plan('infeasible', 0.4), 'fails', 'Does not hold', 'No aguanta'],
    [plan('infeasible'), 'fails', 'Does not hold', 'No aguanta'],
  ] as const)('%j', (judged, standing, english, spanish) => {
    expect(standingOf(judged)).toBe(standing)
    expect(verdictOf(translatorIn('en'), 'en', judged)).toBe(english)
    expect(verdictOf(translatorIn('es'), 'es', judged)).toBe(spanish.replace(' %', '\u00a0%'))
  })
})
