import type { StressPoint } from '@plimsoll/schemas/stress'
import { describe, expect, it } from 'vitest'
import { clock, loadOf, most, turnedAway, worstOf } from './series.ts'

const point = (more: Partial<StressPoint> = {}): StressPoint => ({
  atSeconds: 10,
  rateRps: 100,
  utilisation: 0.5,
  queue: 1,
  p99Ms: 200,
  shed: 0,
  failed: 0,
  ...more,
})

describe('loadOf', () => {
  it('is the utilisation where everybody is answered', () => {
    expect(loadOf(point())).toBe(0.5)
  })

  it('counts those turned away as work', () => {
    expect(loadOf(point({ utilisation: 0.9, shed: 0.25, failed: 0.25 }))).toBeCloseTo(1.8)
  })

  it('stays finite where nobody is left, and is low where nobody came', () => {
    expect(loadOf(point({ utilisation: 0, shed: 1 }))).toBe(9.99)
    expect(loadOf(point({ utilisation: 0.3, shed: 0.99 }))).toBe(9.99)
    expect(loadOf(point({ utilisation: 0 }))).toBe(0)
  })
})

describe('worstOf', () => {
  it('prefers refusals over slow answers, and the first of equals', () => {
    const slow = point({ p99Ms: 9000 })
    const refused = point({ shed: 0.1 })
    expect(worstOf([point(), slow, point()])).toBe(1)
    expect(worstOf([point(), slow, refused, refused])).toBe(2)
    expect(worstOf([point(), point()])).toBe(0)
    expect(worstOf([])).toBe(0)
  })
})

describe('small words', () => {
  it('tells the time', () => {
    expect([0, 2.5, 59.6, 60, 237.5].map(clock)).toEqual(['0:00', '0:03', '1:00', '1:00', '3:58'])
  })

  it('finds the most, passing over silence', () => {
    expect(most([point({ p99Ms: null }), point({ p99Ms: 5 })], (p) => p.p99Ms)).toBe(5)
    expect(most([], (p) => p.queue)).toBe(0)
  })

  it('never turns away more than came', () => {
    expect(turnedAway(point({ shed: 0.9, failed: 0.2 }))).toBe(1)
  })
})
