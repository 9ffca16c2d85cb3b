/** How y follows x, and the standard error of y's mean at a given x. */
export interface Fit {
  slope: number
  standardError: number
}

/** Least squares of y on x, with the slope kept between 0 and 1.2; without slope where x is flat. */
export function regress(x: Float64Array, y: Float64Array): Fit {
  const n = x.length
  const mx = x.reduce((sum, value) => sum + value, 0) / n
  const my = y.reduce((sum, value) => sum + value, 0) / n
  let sxx = 0
  let sxy = 0
  let syy = 0
  for (let i = 0; i < n; i++) {
    sxx += (x[i]! - mx) ** 2
    sxy += (x[i]! - mx) * (y[i]! - my)
    syy += (y[i]! - my) ** 2
  }
  const slope = sxx > 0 ? Math.min(1.2, Math.max(0, sxy / sxx)) : 0
  const rest = Math.max(0, syy - 2 * slope * sxy + slope * slope * sxx)
  return {
    slope,
    standardError: Math.sqrt(rest / (n - 2) / n),
  }
}
