import { type Departures, Dispatch } from '@plimsoll/schemas/ids'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { poissonStream, runStream } from '../steady-state.ts'

const requests = 800

const cases = fc.record({
  dispatch: fc.constantFrom<Dispatch>(...Dispatch.options),
  departures: fc.constantFrom<Departures>('batch', 'each'),
  workers: fc.integer({ min: 1, max: 12 }),
  rho: fc.double({ min: 0.05, max: 1.1, noNaN: true }),
  cv: fc.constantFrom(0, 0.5, 1, 2),
  seed: fc.integer({ min: 0, max: 1e6 }),
})

function run(input: typeof cases extends fc.Arbitrary<infer Case> ? Case : never) {
  const { dispatch, departures, workers, rho, cv, seed } = input
  const stream = poissonStream(requests, workers, rho, { mean: 1, cv, family: 'gamma' }, seed)
  return { ...stream, ...runStream(stream, dispatch, departures, workers, seed) }
}

test('every request starts after it came and is answered after its service', () => {
  fc.assert(
    fc.property(cases, (input) => {
      const { responses, waits, services } = run(input)
      expect(Math.min(...waits)).toBeGreaterThanOrEqual(0)
      const after = responses.map((response, i) => response - waits[i]! - services[i]!)
      expect(Math.min(...after)).toBeGreaterThan(-1e-9)
    }),
    { numRuns: 60 },
  )
})

test('no more requests are in service than there are workers, and none waits beside an idle one', () => {
  fc.assert(
    fc.property(cases, (input) => {
      const { arrivals, waits, services } = run(input)
      const changes: [time: number, running: number, waiting: number][] = []
      for (let i = 0; i < requests; i++) {
        const start = arrivals[i]! + waits[i]!
        if (waits[i]! > 0) changes.push([arrivals[i]!, 0, 1])
        changes.push([start, 1, waits[i]! > 0 ? -1 : 0], [start + services[i]!, -1, 0])
      }
      changes.sort((a, b) => a[0] - b[0])
      let running = 0
      let waiting = 0
      const pooled = input.dispatch === 'central' || input.workers === 1
      for (const [index, [time, started, waits]] of changes.entries()) {
        running += started
        waiting += waits
        const settled = (changes[index + 1]?.[0] ?? Infinity) > time + 1e-9
        if (!settled) continue
        expect(running).toBeLessThanOrEqual(input.workers)
        if (pooled && waiting > 0) expect(running).toBe(input.workers)
      }
    }),
    { numRuns: 40 },
  )
})

test('the same seed gives the same answers', () => {
  fc.assert(
    fc.property(cases, (input) => {
      expect(run(input).responses).toEqual(run(input).responses)
    }),
    { numRuns: 20 },
  )
})

test('with departures each, one worker is first come first served', () => {
  fc.assert(
    fc.property(cases, (input) => {
      const { arrivals, responses } = run({ ...input, workers: 1, departures: 'each' })
      const ends = arrivals.map((arrival, i) => arrival + responses[i]!)
      expect(ends).toEqual(ends.toSorted())
    }),
    { numRuns: 20 },
  )
})
