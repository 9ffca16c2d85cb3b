/*
 * The gamma distribution with mean 1 and a given coefficient of variation: the planner's own model
 * of service times, so a quantile ratio read backwards gives the cv that it has to be told.
 */

/** log Γ(x), x > 0. Lanczos, g = 7, n = 9. */
function logGamma(x: number): number {
  const c = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
    -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
    1.5056327351493116e-7,
  ]
  let sum = c[0]!
  for (let i = 1; i < c.length; i++) sum += c[i]! / (x - 1 + i)
  const t = x + 6.5
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}

/** Regularised lower incomplete gamma P(a, x). DLMF 8.11.4 for small x, 8.9.2 (Lentz) for large. */
function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; n < 20_000 && term > sum * 1e-14; n++) {
      term *= x / (a + n)
      sum += term
    }
    return scale * sum
  }
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let h = d
  for (let n = 1; n < 20_000; n++) {
    const an = -n * (n - a)
    b += 2
    d = 1 / (an * d + b)
    c = b + an / c
    const step = d * c
    h *= step
    if (Math.abs(step - 1) < 1e-14) break
  }
  return 1 - scale * h
}

/** The value that `share` of the times, at least half, stay under; in units of their mean. */
export function gammaQuantile(cv: number, share: number): number {
  const shape = 1 / cv ** 2
  /* Logarithms: the median falls to about e^(−0.7·cv²), and 0.9999 stays under e⁶. */
  let low = -1 - cv ** 2
  let high = 6
  for (let i = 0; i < 34; i++) {
    const middle = (low + high) / 2
    if (lowerGamma(shape, Math.exp(middle) * shape) < share) low = middle
    else high = middle
  }
  return Math.exp((low + high) / 2)
}

const CV_MIN = 0.01
const CV_MAX = 4

/** The cv whose quantiles at `low` and `high` have the ratio `ratio`; within 0.01 and 4. */
export function cvOfRatio(ratio: number, low: number, high: number): number {
  let from = CV_MIN
  let to = CV_MAX
  for (let i = 0; i < 13; i++) {
    const cv = (from + to) / 2
    if (gammaQuantile(cv, high) / gammaQuantile(cv, low) < ratio) from = cv
    else to = cv
  }
  return (from + to) / 2
}
