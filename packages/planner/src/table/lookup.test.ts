import type { Departures, Dispatch } from '@plimsoll/schemas/ids'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cvGrid, survivalGrid, workersGrid } from './grid.ts'
import {
  lookupQuantiles,
  lookupStandardError,
  lookupWait,
  lookupWaitProbability,
} from './lookup.ts'

const dispatch = fc.constantFrom<Dispatch>(
  'central',
  'least-connections',
  'power-of-two',
  'round-robin',
  'random',
  'shared-socket',
  'sticky',
)
const departures = fc.constantFrom<Departures>('batch', 'each')
const workers = fc.integer({ min: 1, max: 512 })
const utilisation = fc.double({ min: 1e-6, max: 1 - 1e-9, noNaN: true })
const cv = fc.oneof(fc.double({ min: 0, max: 4, noNaN: true }), fc.constantFrom(...cvGrid))

const quantilesOf = (...point: [Dispatch, Departures, number, number, number]): Float64Array => {
  const out = new Float64Array(survivalGrid.length)
  lookupQuantiles(...point, out)
  return out
}
const at = (survival: number): number => survivalGrid.indexOf(survival)

describe('over all points', () => {
  test('quantiles are finite, not negative, and ascend', () => {
    fc.assert(
      fc.property(dispatch, departures, workers, utilisation, cv, (...point) => {
        const quantiles = quantilesOf(...point)
        expect(quantiles.every((value) => Number.isFinite(value) && value >= 0)).toBe(true)
        expect(quantiles).toEqual(quantiles.toSorted())
      }),
      { numRuns: 500 },
    )
  })

  test('mean wait, probability and error are finite and in range', () => {
    fc.assert(
      fc.property(dispatch, departures, workers, utilisation, cv, (...point) => {
        const wait = lookupWait(...point)
        const probability = lookupWaitProbability(...point)
        const error = lookupStandardError(...point)
        expect(Number.isFinite(wait) && wait >= 0).toBe(true)
        expect(probability >= 0 && probability <= 1).toBe(true)
        expect(error >= 0 && error < 1).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('nothing falls when the utilisation grows', () => {
    fc.assert(
      fc.property(
        dispatch,
        departures,
        workers,
        utilisation,
        utilisation,
        cv,
        (d, e, c, a, b, v) => {
          const [low, high] = a < b ? [a, b] : [b, a]
          // Rounding in the last bits is no fall.
          const slack = 1 + 1e-9
          expect(lookupWait(d, e, c, low, v)).toBeLessThanOrEqual(
            lookupWait(d, e, c, high, v) * slack,
          )
          expect(lookupWaitProbability(d, e, c, low, v)).toBeLessThanOrEqual(
            lookupWaitProbability(d, e, c, high, v) * slack,
          )
          const less = quantilesOf(d, e, c, low, v)
          const more = quantilesOf(d, e, c, high, v)
          expect(less.every((value, k) => value <= more[k]! * slack + 1e-9)).toBe(true)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('with one worker all dispatches to a queue of its own are one', () => {
    fc.assert(
      fc.property(departures, utilisation, cv, (departs, rho, v) => {
        const random = quantilesOf('random', departs, 7, rho, v)
        expect(quantilesOf('shared-socket', departs, 1, rho, v)).toEqual(random)
      }),
    )
  })
})

describe('known values', () => {
  test.each([
    { workers: 1, rho: 0.7, waits: 0.7, times: [46.21, 199.72, 307.01] },
    { workers: 2, rho: 0.7, waits: 0.576471, times: [29.02, 110.91, 165.31] },
    { workers: 4, rho: 0.7, waits: 0.428654, times: [20.57, 75.05, 109.85] },
    { workers: 4, rho: 0.9, waits: 0.787753, times: [45.09, 163.31, 243.86] },
    { workers: 8, rho: 0.8, waits: 0.457645, times: [19.73, 70.17, 103.04] },
    { workers: 16, rho: 0.9, waits: 0.591343, times: [21.56, 72.47, 105.4] },
  ])('M/M/$workers at $rho, for 20 ms', ({ workers, rho, waits, times }) => {
    const quantiles = quantilesOf('central', 'each', workers, rho, 1)
    for (const [k, survival] of [0.5, 0.05, 0.01].entries()) {
      expect(Math.abs((20 * quantiles[at(survival)]!) / times[k]! - 1)).toBeLessThan(0.02)
    }
    const wait = lookupWait('central', 'each', workers, rho, 1)
    const exact = waits / (workers * (1 - rho))
    expect(Math.abs(wait / exact - 1)).toBeLessThan(0.02)
    expect(lookupWaitProbability('central', 'each', workers, rho, 1)).toBeCloseTo(waits, 1)
  })

  test.each([0.2, 0.5, 0.8, 0.9, 0.95])('one worker at %d: the exact means', (rho) => {
    for (const v of cvGrid) {
      const square = 1 + v * v
      const fifo = (rho / (1 - rho)) * 0.5 * square
      const gated = ((rho * (0.5 + rho)) / (1 - rho * rho)) * square
      const found = (departs: Departures) => lookupWait('random', departs, 1, rho, v)
      const error = 0.03 + 3 * lookupStandardError('random', 'batch', 1, rho, v)
      expect(Math.abs(found('each') / fifo - 1)).toBeLessThan(error)
      expect(Math.abs(found('batch') / gated - 1)).toBeLessThan(error)
    }
  })
})

describe('beyond the table', () => {
  test('all grows as 1/(1 − ρ) in heavy traffic', () => {
    const [near, far] = [0.99, 0.999].map((rho) => quantilesOf('random', 'batch', 1, rho, 1))
    expect(far![at(0.01)]! / near![at(0.01)]!).toBeCloseTo(10, 1)
    const waits = [0.99, 0.999].map((rho) => lookupWait('random', 'batch', 1, rho, 1) / rho)
    expect(waits[1]! / waits[0]!).toBeCloseTo(10, 6)
  })

  test('beyond 64 workers a shared queue waits as 1/c, and a split one as at 64', () => {
    const largest = workersGrid.at(-1)!
    const wait = (d: Dispatch, c: number) => lookupWait(d, 'batch', c, 0.95, 1)
    expect(wait('central', 4 * largest)).toBeCloseTo(wait('central', largest) / 4, 9)
    expect(wait('round-robin', 4 * largest)).toBe(wait('round-robin', largest))
    const p99 = (c: number) => quantilesOf('shared-socket', 'batch', c, 0.95, 1)[at(0.01)]!
    const alone = quantilesOf('shared-socket', 'batch', largest, 1e-9, 1)[at(0.01)]!
    expect(p99(2 * largest) - alone).toBeCloseTo((p99(largest) - alone) / 2, 6)
  })
})
