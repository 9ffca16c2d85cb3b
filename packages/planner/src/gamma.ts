import { gammaQuantile } from '@plimsoll/numerics/gamma'
import { type Distribution, emptyDistribution } from './distribution.ts'
import { survivalGrid } from './table/grid.ts'

/** The gamma distribution of mean 1 and the given coefficient of variation; fixed at cv 0. */
function unitGamma(cv: number): Distribution {
  const out = emptyDistribution()
  if (cv < 0.01) return out.fill(1)
  const shape = 1 / (cv * cv)
  for (let i = 0; i < out.length; i++) {
    const survival = survivalGrid[i]!
    out[i] = cv === 1 ? -Math.log(survival) : gammaQuantile(shape, survival) / shape
  }
  return out
}

const known = new Map<number, Distribution>()

/** Unit gamma by cv, remembered: the quantiles of a shape are worked out once. */
export function unitGammaOf(cv: number): Distribution {
  let distribution = known.get(cv)
  if (!distribution) {
    if (known.size >= 256) known.clear()
    distribution = unitGamma(cv)
    known.set(cv, distribution)
  }
  return distribution
}
