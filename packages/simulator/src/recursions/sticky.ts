import type { Departures } from '@plimsoll/schemas/ids'
import { spreadEvenly } from './connections.ts'
import { DepartureHeap } from './departure-heap.ts'
import { GatedWorkers } from './gated-workers.ts'
import type { Outcome, Stream } from './stream.ts'

/**
 * A pool of kept-alive connections that stay with the workers they landed at. A request takes the
 * connection that has been free for longest, or waits for one in front of the pool, first come
 * first served. `connections` gives their number for each worker.
 */
export function sticky(
  stream: Stream,
  connections: Int32Array,
  departures: Departures,
  out: Outcome,
): void {
  const { arrivals } = stream
  const workers = connections.length
  const state = new GatedWorkers(stream, workers, departures, out)
  const { nextDeparture } = state
  const heap = new DepartureHeap(nextDeparture)
  // The free connections in a ring, spread evenly at the start; each is its worker's number.
  const free = spreadEvenly(connections)
  const size = free.length
  let head = 0
  let count = size
  const requests = arrivals.length
  /** The next request that has no connection yet. */
  let waiting = 0
  for (let arrived = 0; ; ) {
    const top = heap.top
    const arrival = arrived < requests ? arrivals[arrived]! : Infinity
    const departure = top < 0 ? Infinity : nextDeparture[top]!
    if (arrival === Infinity && departure === Infinity) return
    let now = arrival
    if (departure <= arrival) {
      now = departure
      const left = state.depart(top)
      heap.settleTop()
      for (let k = 0; k < left; k++, count++) free[(head + count) % size] = top
    } else arrived++
    while (waiting < arrived && count > 0) {
      const worker = free[head]!
      head = head + 1 === size ? 0 : head + 1
      count--
      if (state.join(worker, waiting++, now)) heap.push(worker)
    }
  }
}
