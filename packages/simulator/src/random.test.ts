import { expect, test } from 'vitest'
import { createRng, exponential, gamma, normal } from './random.ts'

const draws = 200_000

function moments(draw: () => number): { mean: number; variance: number } {
  let sum = 0
  let squares = 0
  for (let i = 0; i < draws; i++) {
    const value = draw()
    sum += value
    squares += value * value
  }
  const mean = sum / draws
  return { mean, variance: squares / draws - mean * mean }
}

test('a seed fixes the sequence, and another seed gives another', () => {
  const take = (seed: number) => Array.from({ length: 100 }, createRng(seed))
  expect(take(1)).toEqual(take(1))
  expect(take(1)).not.toEqual(take(2))
  expect(take(2 ** 40)).not.toEqual(take(0))
})

test('uniform numbers are in [0, 1) and even', () => {
  const rng = createRng(3)
  let outside = 0
  const bins = new Array<number>(16).fill(0)
  for (let i = 0; i < draws; i++) {
    const u = rng()
    if (u < 0 || u >= 1) outside++
    bins[Math.floor(16 * u)]!++
  }
  expect(outside).toBe(0)
  // Chi-squared with 15 degrees of freedom: 37.7 is exceeded once in a thousand.
  const expected = draws / 16
  const chi = bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  expect(chi).toBeLessThan(37.7)
})

test.each([
  { name: 'exponential', draw: exponential, mean: 1, variance: 1, fourth: 9 },
  { name: 'normal', draw: normal, mean: 0, variance: 1, fourth: 3 },
  { name: 'gamma 4', draw: (r: () => number) => gamma(r, 4), mean: 4, variance: 4, fourth: 72 },
  {
    name: 'gamma 1/9',
    draw: (r: () => number) => gamma(r, 1 / 9),
    mean: 1 / 9,
    variance: 1 / 9,
    fourth: 1 / 27 + 6 / 9,
  },
])('$name has its mean and variance', ({ draw, mean, variance, fourth }) => {
  const rng = createRng(11)
  const found = moments(() => draw(rng))
  expect(Math.abs(found.mean - mean)).toBeLessThan(4 * Math.sqrt(variance / draws))
  const spread = Math.sqrt((fourth - variance ** 2) / draws)
  expect(Math.abs(found.variance - variance)).toBeLessThan(4 * spread)
})
