import { describe, expect, test } from 'vitest'
import { everyNth, niceCeiling, topMs } from './curve-scale.ts'

test('an axis ends at a round number, never below what is shown', () => {
  expect([0.7, 1, 11, 24, 201, 499, 1001].map(niceCeiling)).toEqual([1, 1, 20, 25, 250, 500, 2000])
})

test('rows are thinned out evenly, first and last kept', () => {
  const rows = Array.from({ length: 100 }, (_, i) => i)
  expect(everyNth(rows, 4)).toEqual([0, 33, 66, 99])
  expect(everyNth([1, 2], 12)).toEqual([1, 2])
})

describe('top of the time axis', () => {
  const curve = [0.1, 0.5, 0.7, 0.9, 0.99].map((utilisation, i) => ({
    utilisation,
    rateRps: utilisation * 100,
    p50Ms: 10 * 2 ** i,
    p95Ms: 20 * 2 ** i,
    p99Ms: 40 * 2 ** i,
  }))
  const input = (slo: number | null, p99Ms: number | null) => ({
    curve,
    latency: { p99Ms } as Parameters<typeof topMs>[0]['latency'],
    utilisation: { target: 0.7, peak: 0.5 } as Parameters<typeof topMs>[0]['utilisation'],
    request: { latencySloMs: slo },
  })

  test('the safe line’s point and the objective are both seen', () => {
    expect(topMs(input(null, 80))).toBeGreaterThanOrEqual(160)
    expect(topMs(input(600, 80))).toBeGreaterThan(600)
  })

  test('a time without bound does not stretch it', () => {
    expect(topMs(input(null, null))).toBe(250)
  })
})
