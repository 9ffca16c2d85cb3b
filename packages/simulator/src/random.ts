/** A source of uniform numbers in [0, 1). Everything random in a simulation comes from one. */
export type Rng = () => number

/**
 * sfc32 (Chris Doty-Humphrey, PractRand): 128 bits of state, a few operations a draw. The same
 * seed gives the same sequence on every machine. Mixed for 15 rounds before the first draw, so
 * that neighbouring seeds give unrelated sequences.
 */
export function createRng(seed: number): Rng {
  let a = seed | 0
  let b = Math.imul(seed, 0x9e3779b9) | 0
  let c = Math.floor(seed / 0x100000000) | 0
  let counter = 1
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + t) | 0
    return (t >>> 0) / 4294967296
  }
  for (let round = 0; round < 15; round++) next()
  return next
}

/** An exponential variate of mean 1. */
export function exponential(rng: Rng): number {
  return -Math.log(1 - rng())
}

/** A standard normal variate (Marsaglia's polar method, one of the pair is dropped). */
export function normal(rng: Rng): number {
  for (;;) {
    const u = 2 * rng() - 1
    const v = 2 * rng() - 1
    const s = u * u + v * v
    if (s < 1 && s > 0) return u * Math.sqrt((-2 * Math.log(s)) / s)
  }
}

/**
 * A gamma variate of the given shape and scale 1 (Marsaglia and Tsang, 2000; shapes below 1 by
 * the boost of shape + 1 with a uniform power).
 */
export function gamma(rng: Rng, shape: number): number {
  if (shape < 1) return gamma(rng, shape + 1) * (1 - rng()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(rng)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - rng()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}
