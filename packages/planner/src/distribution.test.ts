import { gammaSurvival } from '@plimsoll/numerics/gamma'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Distribution,
  quantileOf,
  sum,
  sumQuantiles,
  waitDistribution,
} from './distribution.ts'
import { unitGammaOf } from './gamma.ts'
import { survivalGrid } from './table/grid.ts'

const exponential = (mean: number): Distribution =>
  Float64Array.from(survivalGrid, (s) => -mean * Math.log(s))

function sumAt(x: Distribution, y: Distribution, survivals: number[]): number[] {
  const out = new Float64Array(survivals.length)
  sumQuantiles(x, y, survivals, out)
  return [...out]
}

function solve(survival: (t: number) => number, s: number): number {
  let low = 0
  let high = 1e6
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2
    if (survival(middle) > s) low = middle
    else high = middle
  }
  return low
}

describe('sums of independent times', () => {
  it('gives the hypoexponential to three parts in 1000', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 100, noNaN: true }),
        fc.double({ min: 1.2, max: 30, noNaN: true }),
        (a, ratio) => {
          const b = a * ratio
          const exact = (t: number) => (b * Math.exp(-t / b) - a * Math.exp(-t / a)) / (b - a)
          for (const s of [0.5, 0.05, 0.01]) {
            const [quantile] = sumAt(exponential(a), exponential(b), [s])
            const expected = solve(exact, s)
            expect(Math.abs(quantile! / expected - 1)).toBeLessThan(0.003)
          }
        },
      ),
    )
  })

  it('is less than the sum of tail quantiles and more than either', () => {
    const x = exponential(10)
    const y = exponential(40)
    const [p99] = sumAt(x, y, [0.01])
    expect(p99).toBeLessThan(quantileOf(x, 0.01) + quantileOf(y, 0.01))
    expect(p99).toBeGreaterThan(quantileOf(y, 0.01))
  })

  it('shifts by a fixed time exactly', () => {
    const fixed = unitGammaOf(0).map((v) => v * 50)
    expect(sumAt(exponential(10), fixed, [0.5, 0.05, 0.01])).toEqual(
      [0.5, 0.05, 0.01].map((s) => expect.closeTo(50 - 10 * Math.log(s), 3)),
    )
    expect(sumAt(fixed, fixed, [0.5, 0.01])).toEqual([
      expect.closeTo(100, 3),
      expect.closeTo(100, 3),
    ])
  })

  it('ascends over the grid and stays finite for any pair', () => {
    const cv = fc.double({ min: 0, max: 4, noNaN: true })
    const mean = fc.double({ min: 1e-3, max: 1e5, noNaN: true })
    fc.assert(
      fc.property(cv, mean, cv, mean, (cvX, meanX, cvY, meanY) => {
        const total = sum(
          unitGammaOf(cvX).map((v) => v * meanX),
          unitGammaOf(cvY).map((v) => v * meanY),
        )
        for (let i = 0; i < total.length; i++) {
          expect(Number.isFinite(total[i])).toBe(true)
          if (i > 0) expect(total[i]).toBeGreaterThanOrEqual(total[i - 1]! * (1 - 1e-6))
        }
      }),
    )
  })

  it('leaves a wait that most do not have at 0', () => {
    const wait = waitDistribution(0.06, 100)
    expect(quantileOf(wait, 0.5)).toBe(0)
    expect(quantileOf(wait, 0.01)).toBeCloseTo(100 * Math.log(6), 9)
  })
})

describe('the gamma distribution', () => {
  it('has quantiles that its survival gives back, for any variation', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 4, noNaN: true }), (cv) => {
        const shape = 1 / (cv * cv)
        const unit = unitGammaOf(cv)
        for (let i = 1; i < unit.length; i++) {
          if (unit[i]! > 1e-12)
            expect(gammaSurvival(shape, unit[i]! * shape)).toBeCloseTo(survivalGrid[i]!, 5)
        }
      }),
      { numRuns: 50 },
    )
  })
})
