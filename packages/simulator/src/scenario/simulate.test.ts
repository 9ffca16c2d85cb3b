import { type Departures, Dispatch } from '@plimsoll/schemas/ids'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meanWaitOf } from '../exact/multi-server.ts'
import { fifoMeanWait, gatedMeanExcess } from '../exact/single-server.ts'
import type { Failure, Scenario } from './scenario.ts'
import { plainScenario } from './scenario-fixture.ts'
import { simulate } from './simulate.ts'

const failure = fc.record<Failure>({
  atMs: fc.double({ min: 0, max: 4000, noNaN: true }),
  downMs: fc.constantFrom(10, 500, Infinity),
  server: fc.constant(0),
  worker: fc.constantFrom<number | 'all'>(0, 'all'),
})

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    seed: fc.integer({ min: 0, max: 1e6 }),
    servers: fc.integer({ min: 1, max: 3 }),
    workers: fc.integer({ min: 1, max: 5 }),
    dispatch: fc.constantFrom<Dispatch>(...Dispatch.options),
    departures: fc.constantFrom<Departures>('batch', 'each'),
    rateRps: fc.constantFrom(50, 300, 1000),
    ioMs: fc.constantFrom(0, 3, 40),
    cpuShares: fc.constantFrom([1], [1, 0], [0, 1], [0.5, 0.5], [0.2, 0.5, 0.3]),
    acceptMs: fc.constantFrom(0, 0.2),
    concurrencyLimit: fc.constantFrom(1, 5, 40, Infinity),
    poolLimit: fc.constantFrom(1, 8, 32),
    opened: fc.constantFrom('at-once' as const, 'on-demand' as const),
    reuse: fc.constantFrom('newest' as const, 'oldest' as const, 'random' as const),
    failures: fc.array(failure, { maxLength: 3 }),
  })
  .map(({ rateRps, ioMs, cpuShares, acceptMs, poolLimit, reuse, opened, ...rest }) => ({
    ...plainScenario,
    ...rest,
    arrivals: {
      kind: 'poisson',
      pieces: [
        { untilMs: 2000, rateRps },
        { untilMs: 3000, rateRps: rateRps * 2 },
        { untilMs: 4000, rateRps: rateRps / 2 },
      ],
    },
    handler: {
      ...plainScenario.handler,
      ioMs: { mean: ioMs, cv: 0.5, family: 'lognormal' },
      cpuShares,
      acceptMs,
      requestOverheadMs: 0.3,
      answerOverheadMs: 0.2,
    },
    pool: { limit: poolLimit, reuse, opened },
  }))

describe('conservation', () => {
  test('every arrival departs, is shed or fails, in total and over the intervals', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const result = simulate(scenario)
        expect(result.departures + result.shed + result.failed).toBe(result.arrivals)
        const sum = (key: 'arrivals' | 'departures' | 'shed' | 'failed') =>
          result.intervals.reduce((total, interval) => total + interval[key], 0)
        for (const key of ['arrivals', 'departures', 'shed', 'failed'] as const) {
          expect(sum(key)).toBe(result[key])
        }
        expect(result.departuresByWorker.flat().reduce((a, b) => a + b)).toBe(result.departures)
        if (scenario.failures.length === 0) expect(result.failed).toBe(0)
      }),
      { numRuns: 80 },
    )
  })

  test('busy time is work done, and utilisation stays in bounds', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const result = simulate(scenario)
        expect(result.busyMs).toBeCloseTo(result.workMs, 3)
        for (const { utilisation, meanQueue, meanInFlight } of result.intervals) {
          expect(utilisation).toBeGreaterThan(-1e-9)
          expect(utilisation).toBeLessThan(1 + 1e-9)
          expect(meanQueue).toBeGreaterThan(-1e-9)
          expect(meanInFlight).toBeGreaterThan(meanQueue - 1e-9)
        }
      }),
      { numRuns: 80 },
    )
  })

  test("Little's law: the time in the system of all is the integral of their number", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const result = simulate({ ...scenario, failures: [], concurrencyLimit: Infinity })
        const timeInSystem = result.meanMs * result.counted
        expect(result.inFlightAreaMs / Math.max(1, timeInSystem)).toBeCloseTo(1, 6)
        const byInterval = result.intervals.reduce((sum, i) => sum + i.meanInFlight, 0)
        expect(byInterval * scenario.intervalMs).toBeCloseTo(result.inFlightAreaMs, 3)
      }),
      { numRuns: 40 },
    )
  })

  test('the same scenario gives the same result', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const [one, two] = [simulate(scenario), simulate(scenario)]
        expect(one.intervals).toEqual(two.intervals)
        expect(one.meanMs).toBe(two.meanMs)
      }),
      { numRuns: 20 },
    )
  })
})

describe('steady states, over ten seeds', () => {
  /** Mean response and its standard error over independent runs. */
  function meanOver(scenario: Scenario) {
    const means = Array.from({ length: 10 }, (_, seed) => simulate({ ...scenario, seed }).meanMs)
    const mean = means.reduce((a, b) => a + b) / 10
    const variance = means.reduce((sum, m) => sum + (m - mean) ** 2, 0) / 9
    return { mean, error: Math.sqrt(variance / 10) }
  }
  const long: Scenario = {
    ...plainScenario,
    arrivals: { kind: 'poisson', pieces: [{ untilMs: 50_000, rateRps: 560 }] },
    warmupMs: 5000,
  }
  const one = { ...long, workers: 1, arrivals: ratesOf(140) }

  function ratesOf(rateRps: number): Scenario['arrivals'] {
    return { kind: 'poisson', pieces: [{ untilMs: 200_000, rateRps }] }
  }

  test.each([
    { name: 'M/M/4', scenario: { ...long, dispatch: 'central' }, exact: 1 + meanWaitOf(4, 0.7) },
    { name: 'uvloop', scenario: one, exact: 1 + gatedMeanExcess(0.7, 1) },
    { name: 'asyncio', scenario: { ...one, departures: 'each' }, exact: 1 + fifoMeanWait(0.7, 1) },
    {
      name: 'a random split over servers and workers',
      scenario: { ...long, servers: 1, workers: 4, dispatch: 'random' },
      exact: 1 + gatedMeanExcess(0.7, 1),
    },
  ] satisfies { name: string; scenario: Scenario; exact: number }[])('$name', (row) => {
    const found = meanOver(row.scenario)
    expect(Math.abs(found.mean - 5 * row.exact)).toBeLessThan(4 * found.error)
  })
})

describe('what changes over time', () => {
  test('a rate above capacity fills the queue until it falls again', () => {
    const { intervals } = simulate({
      ...plainScenario,
      arrivals: {
        kind: 'poisson',
        pieces: [
          { untilMs: 5000, rateRps: 400 },
          { untilMs: 8000, rateRps: 1200 },
          { untilMs: 20_000, rateRps: 400 },
        ],
      },
    })
    expect(intervals[6]!.utilisation).toBeCloseTo(1, 2)
    expect(intervals[7]!.meanQueue).toBeGreaterThan(20 * intervals[3]!.meanQueue)
    expect(intervals[7]!.p99Ms).toBeGreaterThan(intervals[3]!.p99Ms)
    expect(intervals[17]!.meanQueue).toBeLessThan(intervals[7]!.meanQueue / 20)
  })

  test('a concurrency limit sheds what is too much and keeps the rest fast', () => {
    const overload: Scenario = {
      ...plainScenario,
      dispatch: 'round-robin',
      arrivals: { kind: 'poisson', pieces: [{ untilMs: 20_000, rateRps: 1200 }] },
    }
    const limited = simulate({ ...overload, concurrencyLimit: 8 })
    const open = simulate(overload)
    // 800 of 1200 a second can be served.
    expect(limited.shed / limited.arrivals).toBeGreaterThan(0.3)
    expect(limited.shed / limited.arrivals).toBeLessThan(0.4)
    expect(open.shed).toBe(0)
    expect(limited.quantiles([0.01])[0]!).toBeLessThan(open.quantiles([0.01])[0]! / 10)
  })

  test('a crash fails what was there, and the others carry on until it is back', () => {
    const result = simulate({
      ...plainScenario,
      failures: [{ atMs: 20_000, downMs: 10_000, server: 0, worker: 2 }],
    })
    expect(result.failed).toBeGreaterThan(0)
    expect(result.failed).toBeLessThan(60)
    // 70 % of four workers is 93 % of three; of the utilisation a quarter can't be used.
    expect(result.intervals[25]!.utilisation).toBeLessThan(0.7501)
    expect(result.departuresByWorker[0]![2]).toBeLessThan(result.departuresByWorker[0]![1]!)
  })

  test('a lost server leaves its share to the other', () => {
    const result = simulate({
      ...plainScenario,
      servers: 2,
      failures: [{ atMs: 10_000, downMs: Infinity, server: 1, worker: 'all' }],
    })
    const after = result.intervals.slice(20, 60)
    const mean = after.reduce((sum, interval) => sum + interval.utilisation, 0) / after.length
    expect(mean).toBeCloseTo(0.35, 1)
    expect(result.shed).toBe(0)
  })

  test('with no server left everything is shed', () => {
    const result = simulate({
      ...plainScenario,
      failures: [{ atMs: 0, downMs: Infinity, server: 0, worker: 'all' }],
    })
    expect(result.departures).toBe(0)
    expect(result.shed).toBe(result.arrivals)
  })

  test('a trace is followed to the millisecond', () => {
    const result = simulate({
      ...plainScenario,
      workers: 1,
      handler: { ...plainScenario.handler, cpuMs: { mean: 10, cv: 0, family: 'gamma' } },
      // The second and third share a batch and leave with its end, at 30.
      arrivals: { kind: 'trace', timesMs: [0, 2, 4, 100] },
      intervalMs: 10,
    })
    expect(result.meanMs).toBeCloseTo((10 + 28 + 26 + 10) / 4, 9)
    expect(result.waitProbability).toBe(0.5)
    expect(result.endMs).toBe(110)
    expect(result.intervals[2]).toMatchObject({ startMs: 20, arrivals: 0, utilisation: 1 })
  })
})

describe('I/O', () => {
  test('a request that waits for I/O leaves its worker to others', () => {
    const result = simulate({
      ...plainScenario,
      workers: 1,
      handler: {
        ...plainScenario.handler,
        cpuMs: { mean: 10, cv: 0, family: 'gamma' },
        ioMs: { mean: 50, cv: 0, family: 'gamma' },
        cpuShares: [0.5, 0.5],
      },
      arrivals: { kind: 'trace', timesMs: [0, 1] },
    })
    // 0-5 first, 5-10 second; their I/O ends at 55 and 60: 55-60 and 60-65.
    expect(result.meanMs).toBeCloseTo((60 + 64) / 2, 9)
  })

  test('accepting in a turn of its own makes batch and each alike after I/O', () => {
    const scenario: Scenario = {
      ...plainScenario,
      workers: 1,
      arrivals: { kind: 'poisson', pieces: [{ untilMs: 200_000, rateRps: 140 }] },
      handler: {
        ...plainScenario.handler,
        cpuMs: { mean: 5, cv: 0, family: 'gamma' },
        ioMs: { mean: 50, cv: 0, family: 'gamma' },
        cpuShares: [1, 0],
        acceptMs: 0.1,
      },
    }
    const [batch, each] = (['batch', 'each'] as const).map((departures) =>
      simulate({ ...scenario, departures }),
    )
    expect(batch!.meanMs / each!.meanMs).toBeCloseTo(1, 1)
    const plain = { ...scenario, handler: { ...scenario.handler, acceptMs: 0 } }
    expect(simulate(plain).meanMs).toBeGreaterThan(1.05 * batch!.meanMs)
  })
})
