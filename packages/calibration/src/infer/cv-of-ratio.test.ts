import { gammaQuantile } from '@plimsoll/numerics/gamma'
import { describe, expect, it } from 'vitest'
import { cvOfRatio } from './cv-of-ratio.ts'

describe('the variation behind two quantiles', () => {
  it.each([0.05, 0.3, 0.5, 1, 2, 3.5])('gives back the cv of its own quantiles: %f', (cv) => {
    const shape = 1 / cv ** 2
    for (const share of [0.9, 0.99]) {
      const ratio = gammaQuantile(shape, 1 - share) / gammaQuantile(shape, 0.5)
      expect(cvOfRatio(ratio, 0.5, share)).toBeCloseTo(cv, 2)
    }
  })

  it('stays in bounds', () => {
    expect(cvOfRatio(0, 0.5, 0.99)).toBeCloseTo(0.01, 3)
    expect(cvOfRatio(1e300, 0.5, 0.99)).toBeCloseTo(4, 3)
  })
})
