import type { Departures, Dispatch } from '@plimsoll/schemas/ids'
import { describe, expect, test } from 'vitest'
import { erlangC, meanWaitOf, responseQuantile } from './exact/multi-server.ts'
import { fifoMeanWait, gatedMeanExcess } from './exact/single-server.ts'
import { poissonStream, runStream } from './steady-state.ts'

const requests = 120_000

/** Mean and standard error of a correlated series, by means of 20 batches after a warm-up. */
function batchMeans(series: (i: number) => number): { mean: number; error: number } {
  const batches = 20
  const length = Math.floor(requests / (batches + 1))
  const means = Array.from({ length: batches }, (_, batch) => {
    let sum = 0
    for (let i = (batch + 1) * length; i < (batch + 2) * length; i++) sum += series(i)
    return sum / length
  })
  const mean = means.reduce((a, b) => a + b) / batches
  const variance = means.reduce((sum, m) => sum + (m - mean) ** 2, 0) / (batches - 1)
  return { mean, error: Math.sqrt(variance / batches) }
}

interface Case {
  dispatch: Dispatch
  departures: Departures
  workers: number
  rho: number
  cv: number
}

function run({ dispatch, departures, workers, rho, cv }: Case, seed = 1) {
  const stream = poissonStream(requests, workers, rho, { mean: 1, cv, family: 'gamma' }, seed)
  const out = runStream(stream, dispatch, departures, workers, seed + 1)
  return {
    response: batchMeans((i) => out.responses[i]!),
    excess: batchMeans((i) => out.responses[i]! - stream.services[i]!),
    delayed: batchMeans((i) => (out.waits[i]! > 0 ? 1 : 0)),
    beyond: (t: number) => batchMeans((i) => (out.responses[i]! > t ? 1 : 0)),
  }
}

const near = (found: { mean: number; error: number }, exact: number): void => {
  expect(Math.abs(found.mean - exact)).toBeLessThan(4 * found.error + 1e-12)
}

describe('central queue against M/M/c', () => {
  test.each([
    { workers: 1, rho: 0.7 },
    { workers: 2, rho: 0.7 },
    { workers: 4, rho: 0.7 },
    { workers: 4, rho: 0.9 },
    { workers: 8, rho: 0.8 },
    { workers: 16, rho: 0.9 },
  ])('$workers workers at $rho', ({ workers, rho }) => {
    const found = run({ dispatch: 'central', departures: 'each', workers, rho, cv: 1 })
    near(found.excess, meanWaitOf(workers, rho))
    near(found.delayed, erlangC(workers, workers * rho))
    for (const p of [0.5, 0.05, 0.01]) near(found.beyond(responseQuantile(workers, rho, p)), p)
  })
})

describe('one worker against the Pollaczek-Khinchine mean', () => {
  const single: Dispatch[] = ['central', 'shared-socket', 'least-connections', 'power-of-two']
  test.each(single)('%s, M/D/1, M/M/1, M/G/1', (dispatch) => {
    for (const cv of [0, 0.5, 1, 2]) {
      const found = run({ dispatch, departures: 'each', workers: 1, rho: 0.7, cv })
      near(found.excess, fifoMeanWait(0.7, cv))
      near(found.delayed, 0.7)
    }
  })
})

describe('one gated worker with answers at the end of the batch', () => {
  test.each([0.3, 0.7, 0.85])('at %d', (rho) => {
    for (const cv of [0, 1, 2]) {
      const found = run({ dispatch: 'shared-socket', departures: 'batch', workers: 1, rho, cv })
      near(found.excess, gatedMeanExcess(rho, cv))
    }
  })

  test('a random split is as many of them', () => {
    const found = run({ dispatch: 'random', departures: 'batch', workers: 6, rho: 0.7, cv: 1 })
    near(found.excess, gatedMeanExcess(0.7, 1))
    near(found.delayed, 0.7)
  })
})

describe('order of the dispatches', () => {
  test('the less a request knows of the queues, the longer it waits', () => {
    const meanOf = (dispatch: Dispatch, departures: Departures) =>
      run({ dispatch, departures, workers: 4, rho: 0.8, cv: 1 }).response.mean
    for (const departures of ['batch', 'each'] as const) {
      const order: Dispatch[] = [
        'central',
        'least-connections',
        'power-of-two',
        'round-robin',
        'random',
      ]
      const means = order.map((dispatch) => meanOf(dispatch, departures))
      expect(means).toEqual(means.toSorted((a, b) => a - b))
      expect(meanOf('shared-socket', departures)).toBeGreaterThan(means[0]!)
      expect(meanOf('shared-socket', departures)).toBeLessThan(means[4]!)
    }
  })

  test('two workers: the shorter of two is the shortest', () => {
    const one = run({
      dispatch: 'least-connections',
      departures: 'batch',
      workers: 2,
      rho: 0.8,
      cv: 1,
    })
    const two = run({ dispatch: 'power-of-two', departures: 'batch', workers: 2, rho: 0.8, cv: 1 })
    const error = Math.hypot(one.response.error, two.response.error)
    expect(Math.abs(one.response.mean - two.response.mean)).toBeLessThan(4 * error)
  })
})
