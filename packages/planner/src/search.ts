/*
 * Searches over whole numbers on which feasibility is monotone: what holds with n servers holds
 * with more.
 */

/** The smallest n in [from, to] that passes, or null: doubling steps, then bisection. */
export function smallest(from: number, to: number, passes: (n: number) => boolean): number | null {
  if (from > to) return null
  let failed = from - 1
  let step = 1
  let n = from
  while (!passes(n)) {
    failed = n
    if (n >= to) return null
    n = Math.min(to, n + step)
    step *= 2
  }
  while (n - failed > 1) {
    const middle = (n + failed) >> 1
    if (passes(middle)) n = middle
    else failed = middle
  }
  return n
}

/**
 * The highest x in [from, to] with f(x) ≤ 0, f continuous and rising; null where f(from) > 0.
 * Regula falsi with halved ends (Illinois) and bisection where that is slow, to `tolerance`.
 */
export function highest(
  from: number,
  to: number,
  tolerance: number,
  f: (x: number) => number,
): number | null {
  let high = to
  let atHigh = f(high)
  if (atHigh <= 0) return high
  let low = from
  let atLow = f(low)
  if (atLow > 0) return null
  for (let i = 0; high - low > tolerance; i++) {
    const secant = high - (atHigh * (high - low)) / (atHigh - atLow)
    const inside = secant > low && secant < high && Number.isFinite(secant)
    const x = inside && i % 4 !== 3 ? secant : (low + high) / 2
    const at = f(x)
    if (at <= 0) {
      low = x
      atLow = at
      atHigh /= 2
      if (at > -1e-9) break
    } else {
      high = x
      atHigh = at
      atLow /= 2
    }
  }
  return low
}
