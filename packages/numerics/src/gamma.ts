/** ln Γ(x), x > 0, by Lanczos' approximation (g = 7, n = 9; error below 1e-13). */
function logGamma(x: number): number {
  const coefficients = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
    -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
    1.5056327351493116e-7,
  ]
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const z = x - 1
  let series = coefficients[0]!
  for (let i = 1; i < 9; i++) series += coefficients[i]! / (z + i)
  const t = z + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(series)
}

/** More terms than any shape up to 10,000 (a cv of .01) needs. */
const TERMS_MAX = 20_000

/**
 * Q(a, x), the upper regularised incomplete gamma function: by its series where that is short, else
 * by its continued fraction (DLMF 8.11.4 and 8.9.2, the latter with Lentz' method). It is also the
 * share of gamma distributed times, of shape `a` and scale 1, that are longer than `x`.
 */
export function gammaSurvival(a: number, x: number): number {
  if (x <= 0) return 1
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let total = term
    for (let n = 1; n < TERMS_MAX && term > total * 1e-16; n++) {
      term *= x / (a + n)
      total += term
    }
    return Math.max(0, 1 - front * total)
  }
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let i = 1; i < TERMS_MAX; i++) {
    const an = -i * (i - a)
    b += 2
    d = 1 / (an * d + b)
    c = b + an / c
    const step = d * c
    fraction *= step
    if (Math.abs(step - 1) < 1e-15) break
  }
  return Math.min(1, front * fraction)
}

/** The time that a share `survival` of gamma distributed times (shape, scale 1) is longer than. */
export function gammaQuantile(shape: number, survival: number): number {
  if (survival >= 1) return 0
  let low = 0
  let high = shape + 10
  while (gammaSurvival(shape, high) > survival) high *= 2
  for (let i = 0; i < 80 && high - low > 1e-10 * high; i++) {
    const middle = (low + high) / 2
    if (gammaSurvival(shape, middle) > survival) low = middle
    else high = middle
  }
  return (low + high) / 2
}
