import { replaceEarliest } from './free-times.ts'
import type { Outcome, Stream } from './stream.ts'

/**
 * One FIFO queue before `workers` servers: the next request starts at the earliest time a server
 * is free (Kiefer and Wolfowitz).
 */
export function central({ arrivals, services }: Stream, workers: number, out: Outcome): void {
  const { responses, waits } = out
  const requests = arrivals.length
  const free = new Float64Array(workers)
  for (let i = 0; i < requests; i++) {
    const arrival = arrivals[i]!
    const earliest = free[0]!
    const start = Math.max(earliest, arrival)
    const end = start + services[i]!
    waits[i] = start - arrival
    responses[i] = end - arrival
    replaceEarliest(free, end)
  }
}
