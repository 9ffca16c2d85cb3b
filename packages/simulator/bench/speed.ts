/**
 * Simulated requests a second on one core, by dispatch: `node bench/speed.ts`. The recursions are
 * timed on a given stream; drawing the stream is timed on its own.
 */
import { type Departures, Dispatch } from '@plimsoll/schemas/ids'
import { createOutcome } from '../src/recursions/stream.ts'
import { plainScenario } from '../src/scenario/scenario-fixture.ts'
import { simulate } from '../src/scenario/simulate.ts'
import { poissonStream, runStream } from '../src/steady-state.ts'

const requests = 1_000_000
const workers = 8
const utilisation = 0.8

/** The best of five runs, in millions of requests a second. */
function millionsPerSecond(count: number, run: () => void): string {
  let best = Infinity
  for (let round = 0; round < 5; round++) {
    const start = globalThis.performance.now()
    run()
    best = Math.min(best, globalThis.performance.now() - start)
  }
  return (count / best / 1000).toFixed(2)
}

const draw = () =>
  poissonStream(requests, workers, utilisation, { mean: 1, cv: 1, family: 'gamma' }, 1)
const stream = draw()
const out = createOutcome(requests)

console.log(`${workers} workers at ${utilisation}; millions of requests a second`)
console.log('| dispatch | batch | each |\n|---|---|---|')
for (const dispatch of Dispatch.options) {
  const cells = (['batch', 'each'] as const).map((departures: Departures) =>
    millionsPerSecond(requests, () => runStream(stream, dispatch, departures, workers, 1, out)),
  )
  console.log(`| ${dispatch} | ${cells.join(' | ')} |`)
}
console.log(`| drawing a stream | ${millionsPerSecond(requests, draw)} | |`)

console.log('\nThe general engine, the same load')
console.log('| dispatch | batch | each |\n|---|---|---|')
const rateRps = (1000 * workers * utilisation) / 5
const count = 200_000
for (const dispatch of Dispatch.options) {
  const cells = (['batch', 'each'] as const).map((departures: Departures) =>
    millionsPerSecond(count, () =>
      simulate({
        ...plainScenario,
        workers,
        dispatch,
        departures,
        pool: { limit: 64, reuse: 'oldest', opened: 'at-once' },
        arrivals: { kind: 'poisson', pieces: [{ untilMs: (1000 * count) / rateRps, rateRps }] },
      }),
    ),
  )
  console.log(`| ${dispatch} | ${cells.join(' | ')} |`)
}
