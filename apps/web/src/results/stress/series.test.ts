import type { StressPoint } from '@plimsoll/schemas/stress'
import { describe, expect, it } from 'vitest'
import { loadOf, most, OFF_SCALE, startOf, timeTicks, turnedAway } from './series.ts'

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

  it('is off the scale where nobody is left, and low where nobody came', () => {
    expect(loadOf(point({ utilisation: 0, shed: 1 }))).toBeGreaterThan(OFF_SCALE)
    expect(loadOf(point({ utilisation: 0.3, shed: 0.99 }))).toBeGreaterThan(OFF_SCALE)
    expect(loadOf(point({ utilisation: 0 }))).toBe(0)
  })
})

describe('startOf', () => {
  const trouble = { fromSeconds: 20, toSeconds: 40 }
  const series = [10, 20, 30, 40].map((atSeconds) => point({ atSeconds }))

  it('is the interval in which the trouble begins', () => {
    expect(startOf({ series, trouble })).toBe(2)
    expect(startOf({ series: [], trouble })).toBe(0)
  })
})

describe('timeTicks', () => {
  it('are few, and at times that can be told', () => {
    expect(timeTicks(240)).toEqual([60, 120, 180, 240])
    expect(timeTicks(600)).toEqual([120, 240, 360, 480, 600])
    expect(timeTicks(10 * 86_400)).toHaveLength(5)
  })
})

describe('small words', () => {
  it('finds the most, passing over silence', () => {
    expect(most([point({ p99Ms: null }), point({ p99Ms: 5 })], (p) => p.p99Ms)).toBe(5)
    expect(most([], (p) => p.queue)).toBe(0)
  })

  it('never turns away more than came', () => {
    expect(turnedAway(point({ shed: 0.9, failed: 0.2 }))).toBe(1)
  })
})
