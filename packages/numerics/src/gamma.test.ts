import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gammaQuantile, gammaSurvival } from './gamma.ts'

describe('the gamma distribution', () => {
  it('is exponential at shape 1', () => {
    for (const x of [0.01, 0.5, 2, 20]) expect(gammaSurvival(1, x)).toBeCloseTo(Math.exp(-x), 12)
  })

  it('has the survival of an Erlang-2', () => {
    for (const x of [0.1, 1, 3, 10])
      expect(gammaSurvival(2, x)).toBeCloseTo(Math.exp(-x) * (1 + x), 12)
  })

  it('has the published quantiles of chi-square with 1, 4 and 10 degrees of freedom', () => {
    for (const [freedom, survival, quantile] of [
      [1, 0.05, 3.841459],
      [4, 0.5, 3.356694],
      [4, 0.01, 13.276704],
      [10, 0.95, 3.940299],
    ] as const) {
      expect(2 * gammaQuantile(freedom / 2, survival)).toBeCloseTo(quantile, 5)
    }
  })

  it('has quantiles that its survival gives back, from nearly fixed to wildly varied', () => {
    const cvs = fc.double({ min: 0.01, max: 4, noNaN: true })
    const shares = fc.double({ min: 1e-6, max: 0.9, noNaN: true })
    fc.assert(
      fc.property(cvs, shares, (cv, survival) => {
        const shape = 1 / (cv * cv)
        expect(gammaSurvival(shape, gammaQuantile(shape, survival)) / survival).toBeCloseTo(1, 5)
      }),
    )
  })
})
