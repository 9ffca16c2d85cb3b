import type { Departures } from '@plimsoll/schemas/ids'
import { replaceEarliest } from './free-times.ts'
import type { Outcome, Stream } from './stream.ts'

/**
 * Gated greedy accept: one queue at a shared listening socket. An arrival that finds idle workers
 * starts at once on any of them; with none idle it waits, and the first worker to end its batch
 * takes all that waits as its next batch. With one worker this is the plain gated batch, whatever
 * the arrivals are; with one worker and departures `each` it is a FIFO queue.
 */
export function sharedSocket(
  { arrivals, services }: Stream,
  workers: number,
  departures: Departures,
  out: Outcome,
): void {
  const { responses, waits } = out
  const requests = arrivals.length
  const together = departures === 'batch'
  const free = new Float64Array(workers)
  for (let first = 0; first < requests; ) {
    const earliest = free[0]!
    let next = first
    let start = Math.max(earliest, arrivals[first]!)
    do {
      const arrival = arrivals[next]!
      waits[next] = start - arrival
      start += services[next]!
      responses[next] = start - arrival
      next++
    } while (next < requests && arrivals[next]! <= earliest)
    if (together) for (let i = first; i < next - 1; i++) responses[i] = start - arrivals[i]!
    replaceEarliest(free, start)
    first = next
  }
}
