import { survivalGrid } from './table/grid.ts'

/**
 * A distribution of times as its quantiles at `survivalGrid`: ascending, the first the minimum.
 * Between two of them the survival falls exponentially, and so it does beyond the last.
 */
export type Distribution = Float64Array

const points = survivalGrid.length
const last = points - 1
const logSurvival = Float64Array.from(survivalGrid, (s) => Math.log(s))
const weight = Float64Array.from({ length: points }, (_, i) =>
  i === last ? survivalGrid[last]! : survivalGrid[i]! - survivalGrid[i + 1]!,
)
/** Where in a segment its mean lies if the survival falls exponentially: 0 to 1. */
const meanPosition = Float64Array.from({ length: points }, (_, i) => {
  if (i === last) return 1
  const high = survivalGrid[i]!
  const low = survivalGrid[i + 1]!
  return 1 / Math.log(high / low) - low / (high - low)
})

export const emptyDistribution = (): Distribution => new Float64Array(points)

/** Mean of a segment's conditional distribution; the last reaches beyond the table. */
function segmentMean(d: Distribution, i: number): number {
  if (i < last) return d[i]! + (d[i + 1]! - d[i]!) * meanPosition[i]!
  return d[last]! + tailScale(d)
}

/** Mean excess beyond the last quantile. */
const tailScale = (d: Distribution): number =>
  (d[last]! - d[last - 1]!) / (logSurvival[last - 1]! - logSurvival[last]!)

/** The value that a share `survival` exceeds; exact at the grid's own points. */
export function quantileOf(d: Distribution, survival: number): number {
  const target = Math.log(survival)
  if (target <= logSurvival[last]!) return d[last]! + tailScale(d) * (logSurvival[last]! - target)
  let i = 0
  while (logSurvival[i + 1]! > target) i++
  const share = (target - logSurvival[i]!) / (logSurvival[i + 1]! - logSurvival[i]!)
  return d[i]! + share * (d[i + 1]! - d[i]!)
}

const spread = (d: Distribution): number => d[last - 4]! - d[1]!

/**
 * Quantiles of X + Y, independent, at the survivals asked for, into `out`. The narrower
 * of the two becomes a sum over its segments, the wider stays smooth:
 * P(X+Y > t) = Σ wᵢ·P(Y > t − xᵢ). Quantiles are never added.
 */
export function sumQuantiles(
  x: Distribution,
  y: Distribution,
  survivals: ArrayLike<number>,
  out: Float64Array,
): void {
  const narrow = spread(x) <= spread(y) ? x : y
  const wide = narrow === x ? y : x
  const minimum = narrow[0]! + wide[0]!
  for (let i = 0; i < points; i++) atoms[i] = segmentMean(narrow, i)
  for (let i = 0; i < last; i++) {
    const width = wide[i + 1]! - wide[i]!
    hazards[i] = width > 0 ? (logSurvival[i]! - logSurvival[i + 1]!) / width : 0
  }
  const scale = tailScale(wide)
  hazards[last] = scale > 0 ? 1 / scale : 1e300
  let t = wide[medianAt]! + atoms[medianAt]!
  evaluate(wide, t)
  for (let k = 0; k < survivals.length; k++) {
    t = survivals[k]! >= 1 ? minimum : solve(wide, Math.log(survivals[k]!), t, minimum)
    out[k] = t
  }
}

const medianAt = survivalGrid.indexOf(0.5)
const atoms = new Float64Array(points)
/** Rate at which the log of the wide one's survival falls in each of its segments. */
const hazards = new Float64Array(points)
/** P(X+Y > t) of the last evaluation, its logarithm, and the rate at which that falls. */
let logOfSum = 0
let hazardOfSum = 0

function evaluate(wide: Distribution, t: number): void {
  let survival = 0
  let density = 0
  // As the atoms ascend, t − xᵢ descends, and so does the segment it falls into.
  let segment = last
  for (let i = 0; i < points; i++) {
    const x = t - atoms[i]!
    while (segment >= 0 && wide[segment]! > x) segment--
    if (segment < 0) {
      for (; i < points; i++) survival += weight[i]!
      break
    }
    const h = hazards[segment]!
    const term = weight[i]! * survivalGrid[segment]! * Math.exp((wide[segment]! - x) * h)
    survival += term
    density += term * h
  }
  logOfSum = Math.log(survival + 1e-300)
  hazardOfSum = density / (survival + 1e-300)
}

/** Of the log of a survival: a quantile is then good to 1e-5 of itself. */
const tolerance = 3e-5

/**
 * Newton's method on the log of the survival, which is close to linear in t, from the last
 * evaluation at `start`; a step that leaves the bracket bisects it instead.
 */
function solve(wide: Distribution, goal: number, start: number, minimum: number): number {
  let low = minimum
  let high = Number.POSITIVE_INFINITY
  let t = start
  for (let i = 0; i < 100; i++) {
    const excess = logOfSum - goal
    if (Math.abs(excess) < tolerance) break
    if (excess > 0) low = t
    else high = t
    if (high < Number.POSITIVE_INFINITY && high - low <= 1e-9 * high) break
    let next = t + excess / hazardOfSum
    if (!(next > low && next < high))
      next = high === Number.POSITIVE_INFINITY ? 2 * t + 1e-6 : (low + high) / 2
    t = next
    evaluate(wide, t)
  }
  return t
}

/** A wait that is 0 for most and exponential for the share `probability` that waits. */
export function waitDistribution(probability: number, meanIfWaiting: number): Distribution {
  return Float64Array.from(survivalGrid, (s) =>
    s >= probability ? 0 : meanIfWaiting * Math.log(probability / s),
  )
}

/** The distribution of X + Y on the grid itself. */
export function sum(x: Distribution, y: Distribution): Distribution {
  const out = emptyDistribution()
  sumQuantiles(x, y, survivalGrid, out)
  return out
}
