import { exponential, gamma, normal, type Rng } from './random.ts'

/** The shape of a service or I/O time. A variation of 0 is a fixed time whatever the family. */
export type Family = 'gamma' | 'lognormal'

/** Mean in any unit of time, `cv` = standard deviation / mean (0 fixed, 1 exponential for gamma). */
export interface Distribution {
  mean: number
  cv: number
  family: Family
}

/** A function that draws from the distribution. */
export function sampler({ mean, cv, family }: Distribution, rng: Rng): () => number {
  if (cv === 0 || mean === 0) return () => mean
  if (family === 'lognormal') {
    const sigma = Math.sqrt(Math.log(1 + cv * cv))
    const mu = Math.log(mean) - (sigma * sigma) / 2
    return () => Math.exp(mu + sigma * normal(rng))
  }
  if (cv === 1) return () => mean * exponential(rng)
  const shape = 1 / (cv * cv)
  return () => (mean / shape) * gamma(rng, shape)
}
