/**
 * P(R > r) at which the quantiles of the response time are tabled, from certain to rare: every
 * array of quantiles has this order and ascends. The first is the minimum.
 */
export const survivalGrid: readonly number[] = [
  1, 0.99, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.15, 0.1, 0.07, 0.05, 0.03, 0.02, 0.01,
  0.005, 0.002, 0.001, 0.0003,
]

/** Coefficients of variation of the service time that are tabled; between them is interpolation. */
export const cvGrid: readonly number[] = [0, 0.1, 0.3, 0.6, 1, 1.5, 2, 2.5, 3.1, 4]

/**
 * Numbers of workers that are tabled: each of the first, since with almost equal requests a
 * quantile jumps from one to the next and nothing between two lines would foresee it.
 */
export const workersGrid: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 24, 32, 48, 64]

/**
 * Utilisations are tabled at 1 − e^(−depth), up to .963: the log of a response time is almost
 * linear in the depth, −ln(1 − ρ).
 */
export const depthGrid: readonly number[] = [
  0, 0.12, 0.3, 0.6, 0.9, 1.2, 1.5, 1.8, 2.1, 2.4, 2.7, 3, 3.3,
]
