import type { Departures } from '@plimsoll/schemas/ids'
import { sharedSocket } from './shared-socket.ts'
import { createOutcome, type Outcome, type Stream } from './stream.ts'

/**
 * Requests go to the workers in turn. Each worker is then a queue of its own that every
 * `workers`-th request enters.
 */
export function roundRobin(
  { arrivals, services }: Stream,
  workers: number,
  departures: Departures,
  out: Outcome,
): void {
  for (let worker = 0; worker < workers; worker++) {
    const length = Math.ceil((arrivals.length - worker) / workers)
    const own = { arrivals: new Float64Array(length), services: new Float64Array(length) }
    for (let k = 0, i = worker; k < length; k++, i += workers) {
      own.arrivals[k] = arrivals[i]!
      own.services[k] = services[i]!
    }
    const ownOut = createOutcome(length)
    sharedSocket(own, 1, departures, ownOut)
    for (let k = 0, i = worker; k < length; k++, i += workers) {
      out.responses[i] = ownOut.responses[k]!
      out.waits[i] = ownOut.waits[k]!
    }
  }
}
