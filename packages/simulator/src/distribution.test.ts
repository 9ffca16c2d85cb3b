import { expect, test } from 'vitest'
import { type Distribution, sampler } from './distribution.ts'
import { createRng } from './random.ts'

const draws = 400_000

test.each<Distribution>([
  { mean: 20, cv: 0, family: 'gamma' },
  { mean: 20, cv: 0.5, family: 'gamma' },
  { mean: 20, cv: 1, family: 'gamma' },
  { mean: 3, cv: 2, family: 'gamma' },
  { mean: 20, cv: 0, family: 'lognormal' },
  { mean: 20, cv: 0.5, family: 'lognormal' },
  { mean: 3, cv: 1, family: 'lognormal' },
])('$family with mean $mean and cv $cv', (distribution) => {
  const draw = sampler(distribution, createRng(5))
  let sum = 0
  let squares = 0
  for (let i = 0; i < draws; i++) {
    const value = draw()
    sum += value
    squares += value * value
  }
  const { mean, cv } = distribution
  const found = sum / draws
  expect(Math.abs(found - mean)).toBeLessThanOrEqual((4 * mean * cv) / Math.sqrt(draws) + 1e-9)
  const foundCv = Math.sqrt(Math.max(0, squares / draws - found * found)) / found
  expect(foundCv).toBeCloseTo(cv, cv === 0 ? 5 : 1)
})

test('a lognormal time is not a gamma time', () => {
  const take = (family: 'gamma' | 'lognormal') =>
    sampler({ mean: 1, cv: 1, family }, createRng(5))()
  expect(take('gamma')).not.toBe(take('lognormal'))
})
