import type { Departures } from '@plimsoll/schemas/ids'
import type { Rng } from '../random.ts'
import { GatedWorkers } from './gated-workers.ts'
import type { Outcome, Stream } from './stream.ts'

/** Each request goes to a worker drawn at random: Poisson arrivals stay Poisson at each worker. */
export function randomSplit(
  stream: Stream,
  workers: number,
  departures: Departures,
  rng: Rng,
  out: Outcome,
): void {
  const { arrivals } = stream
  const state = new GatedWorkers(stream, workers, departures, out)
  const { nextDeparture } = state
  const requests = arrivals.length
  for (let i = 0; i < requests; i++) {
    const worker = Math.floor(rng() * workers)
    const arrival = arrivals[i]!
    while (nextDeparture[worker]! <= arrival) state.depart(worker)
    state.join(worker, i, arrival)
  }
  for (let worker = 0; worker < workers; worker++) {
    while (nextDeparture[worker]! < Infinity) state.depart(worker)
  }
}
