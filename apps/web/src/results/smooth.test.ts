import { describe, expect, test } from 'vitest'
import { smoothCurve } from './smooth.ts'

const point = (utilisation: number, ms: number) => ({
  utilisation,
  rateRps: utilisation * 1000,
  p50Ms: ms,
  p95Ms: 2 * ms,
  p99Ms: 3 * ms,
})
const curve = [
  [0.1, 40],
  [0.3, 40],
  [0.5, 41],
  [0.7, 45],
  [0.9, 63],
  [0.95, 85],
].map(([u = 0, ms = 0]) => point(u, ms))

describe('the smooth curve', () => {
  test('goes through every point that was computed', () => {
    const smooth = smoothCurve(curve, 40)
    expect(smooth).toHaveLength(46)
    for (const computed of curve) expect(smooth).toContainEqual(computed)
  })

  test('never turns back, and a flat stretch stays flat', () => {
    const smooth = smoothCurve(curve, 200)
    for (const [i, { p99Ms, utilisation }] of smooth.entries()) {
      const before = smooth[i - 1]
      if (!before) continue
      expect(utilisation).toBeGreaterThanOrEqual(before.utilisation)
      expect(p99Ms).toBeGreaterThanOrEqual(before.p99Ms - 1e-9)
      if (utilisation < 0.3) expect(p99Ms).toBeCloseTo(120)
    }
  })

  test('follows waiting that grows with 1/(1−ρ) where no point was computed', () => {
    const law = (u: number) => 20 + 5 / (1 - u)
    const sparse = [0.1, 0.3, 0.5, 0.7, 0.9, 0.95].map((u) => point(u, law(u)))
    for (const { utilisation, p50Ms } of smoothCurve(sparse, 50)) {
      expect(p50Ms).toBeCloseTo(law(utilisation), 6)
    }
  })

  test('leaves what cannot be interpolated as it is', () => {
    expect(smoothCurve(curve.slice(0, 2), 10)).toEqual(curve.slice(0, 2))
    expect(smoothCurve([], 10)).toEqual([])
    const full = [...curve, point(1, 200)]
    expect(smoothCurve(full, 10)).toEqual(full)
  })
})
