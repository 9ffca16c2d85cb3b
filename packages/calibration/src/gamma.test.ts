import { describe, expect, it } from 'vitest'
import { cvOfRatio, gammaQuantile } from './gamma.ts'

describe('the gamma distribution', () => {
  it('is exponential at cv 1', () => {
    for (const share of [0.5, 0.9, 0.99]) {
      expect(gammaQuantile(1, share)).toBeCloseTo(-Math.log(1 - share), 8)
    }
  })

  it('is chi-square with 4 degrees of freedom at cv √½: 3.356694 and 13.276704 at ½ and .99', () => {
    expect(gammaQuantile(Math.SQRT1_2, 0.5)).toBeCloseTo(3.356694 / 4, 5)
    expect(gammaQuantile(Math.SQRT1_2, 0.99)).toBeCloseTo(13.276704 / 4, 5)
  })

  it('is nearly normal at a small cv', () => {
    expect(gammaQuantile(0.02, 0.99)).toBeCloseTo(1 + 2.3263 * 0.02, 2)
  })

  it.each([0.05, 0.3, 0.5, 1, 2, 3.5])('gives back the cv of its own quantiles: %f', (cv) => {
    for (const share of [0.9, 0.99]) {
      const ratio = gammaQuantile(cv, share) / gammaQuantile(cv, 0.5)
      expect(cvOfRatio(ratio, 0.5, share)).toBeCloseTo(cv, 2)
    }
  })

  it('stays in bounds', () => {
    expect(cvOfRatio(0, 0.5, 0.99)).toBeCloseTo(0.01, 3)
    expect(cvOfRatio(1e300, 0.5, 0.99)).toBeCloseTo(4, 3)
  })
})
