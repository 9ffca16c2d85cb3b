import { expect, test } from 'vitest'
import { erlangC, meanWaitOf, responseQuantile, responseSurvival } from './multi-server.ts'

/** p50, p95 and p99 in ms for a mean service time of 20 ms, and the wait probability where known. */
const worked = [
  { workers: 1, rho: 0.7, times: [46.21, 199.72, 307.01], waits: 0.7 },
  { workers: 2, rho: 0.7, times: [29.02, 110.91, 165.31], waits: 0.576471 },
  { workers: 4, rho: 0.7, times: [20.57, 75.05, 109.85], waits: 0.428654 },
  { workers: 4, rho: 0.9, times: [45.09, 163.31, 243.86], waits: 0.787753 },
  { workers: 8, rho: 0.8, times: [19.73, 70.17, 103.04], waits: 0.457645 },
  { workers: 16, rho: 0.9, times: [21.56, 72.47, 105.4], waits: 0.591343 },
]

test.each(worked)('M/M/$workers at $rho', ({ workers, rho, times, waits }) => {
  expect(erlangC(workers, workers * rho)).toBeCloseTo(waits, 6)
  const quantiles = [0.5, 0.05, 0.01].map((p) => 20 * responseQuantile(workers, rho, p))
  for (const [k, time] of times.entries()) expect(quantiles[k]).toBeCloseTo(time, 2)
})

test('the distribution integrates to the mean, also where both rates agree', () => {
  for (const [workers, rho] of [
    [2, 0.5],
    [4, 0.9],
    [4, 0.75],
  ] as const) {
    let sum = 0
    const step = 0.001
    for (let t = step / 2; t < 200; t += step) sum += step * responseSurvival(workers, rho, t)
    expect(sum).toBeCloseTo(1 + meanWaitOf(workers, rho), 4)
  }
})
