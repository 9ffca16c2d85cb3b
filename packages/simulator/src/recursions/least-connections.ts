import type { Departures } from '@plimsoll/schemas/ids'
import type { Rng } from '../random.ts'
import { DepartureHeap } from './departure-heap.ts'
import { GatedWorkers } from './gated-workers.ts'
import { ShortestQueues } from './shortest-queues.ts'
import type { Outcome, Stream } from './stream.ts'

/** Each request joins a worker with the fewest requests in flight, drawn at random among equals. */
export function leastConnections(
  stream: Stream,
  workers: number,
  departures: Departures,
  rng: Rng,
  out: Outcome,
): void {
  const { arrivals } = stream
  const state = new GatedWorkers(stream, workers, departures, out)
  const { inFlight, nextDeparture } = state
  const heap = new DepartureHeap(nextDeparture)
  const queues = new ShortestQueues(workers)
  const requests = arrivals.length
  let earliest = Infinity
  for (let i = 0; i <= requests; i++) {
    const arrival = i < requests ? arrivals[i]! : Number.MAX_VALUE
    while (earliest <= arrival) {
      const worker = heap.top
      const before = inFlight[worker]!
      state.depart(worker)
      queues.move(worker, before, inFlight[worker]!)
      heap.settleTop()
      const top = heap.top
      earliest = top < 0 ? Infinity : nextDeparture[top]!
    }
    if (i === requests) break
    const worker = queues.pick(rng)
    const before = inFlight[worker]!
    const wasIdle = state.join(worker, i, arrival)
    queues.move(worker, before, before + 1)
    if (wasIdle) {
      heap.push(worker)
      earliest = nextDeparture[heap.top]!
    }
  }
}
