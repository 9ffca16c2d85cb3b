import type { Departures } from '@plimsoll/schemas/ids'
import type { Rng } from '../random.ts'
import { GatedWorkers } from './gated-workers.ts'
import type { Outcome, Stream } from './stream.ts'

/**
 * Each request goes to the one with fewer requests in flight of two different workers drawn at
 * random (either, where they are equal). Only the two drawn have to be brought up to date.
 */
export function powerOfTwo(
  stream: Stream,
  workers: number,
  departures: Departures,
  rng: Rng,
  out: Outcome,
): void {
  const { arrivals } = stream
  const state = new GatedWorkers(stream, workers, departures, out)
  const { inFlight, nextDeparture } = state
  const requests = arrivals.length
  for (let i = 0; i < requests; i++) {
    const arrival = arrivals[i]!
    const one = Math.floor(rng() * workers)
    const draw = workers === 1 ? 0 : Math.floor(rng() * (workers - 1))
    const other = workers === 1 || draw < one ? draw : draw + 1
    while (nextDeparture[one]! <= arrival) state.depart(one)
    while (nextDeparture[other]! <= arrival) state.depart(other)
    const worker = inFlight[other]! < inFlight[one]! ? other : one
    state.join(worker, i, arrival)
  }
  for (let worker = 0; worker < workers; worker++) {
    while (nextDeparture[worker]! < Infinity) state.depart(worker)
  }
}
