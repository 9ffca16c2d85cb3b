import type { Departures } from '@plimsoll/schemas/ids'
import type { Outcome, Stream } from './stream.ts'

const none = -1

/**
 * Workers that each have their own queue and serve it in gated batches. Requests are indices into
 * a stream, and each worker's are chained in the order they came, first `running` (the batch, or
 * what is left of it) and then `waiting` ones.
 */
export class GatedWorkers {
  /** Requests that are at each worker and have not left. */
  readonly inFlight: Int32Array
  /** When each worker's next departure is; infinite for an idle one. */
  readonly nextDeparture: Float64Array
  readonly #together: boolean
  readonly #arrivals: Float64Array
  readonly #services: Float64Array
  readonly #responses: Float64Array
  readonly #waits: Float64Array
  /** The request after each one in its worker's chain. */
  readonly #after: Int32Array
  readonly #head: Int32Array
  readonly #tail: Int32Array
  /** The last request of the batch that runs. */
  readonly #gate: Int32Array

  constructor(stream: Stream, workers: number, departures: Departures, out: Outcome) {
    this.#together = departures === 'batch'
    this.#arrivals = stream.arrivals
    this.#services = stream.services
    this.#responses = out.responses
    this.#waits = out.waits
    this.inFlight = new Int32Array(workers)
    this.nextDeparture = new Float64Array(workers).fill(Infinity)
    this.#after = new Int32Array(stream.arrivals.length).fill(none)
    this.#head = new Int32Array(workers).fill(none)
    this.#tail = new Int32Array(workers).fill(none)
    this.#gate = new Int32Array(workers).fill(none)
  }

  /** Gives request `i` to a worker now. True where the worker was idle. */
  join(worker: number, i: number, now: number): boolean {
    this.inFlight[worker]!++
    if (this.#head[worker] === none) {
      this.#head[worker] = i
      this.#tail[worker] = i
      this.#start(worker, now)
      return true
    }
    this.#after[this.#tail[worker]!] = i
    this.#tail[worker] = i
    return false
  }

  /** Lets the requests of a worker's next departure go. Returns how many left. */
  depart(worker: number): number {
    const now = this.nextDeparture[worker]!
    let i = this.#head[worker]!
    const last = this.#together ? this.#gate[worker]! : i
    let left = 1
    for (this.#responses[i] = now - this.#arrivals[i]!; i !== last; left++) {
      i = this.#after[i]!
      this.#responses[i] = now - this.#arrivals[i]!
    }
    const head = this.#after[last]!
    this.#head[worker] = head
    this.inFlight[worker]! -= left
    if (head === none) {
      this.#tail[worker] = none
      this.nextDeparture[worker] = Infinity
    } else this.#start(worker, now)
    return left
  }

  /** Starts what waits at the worker: the whole batch, or its next request. */
  #start(worker: number, now: number): void {
    let i = this.#head[worker]!
    const last = this.#together ? this.#tail[worker]! : i
    this.#gate[worker] = last
    let start = now
    for (;;) {
      this.#waits[i] = start - this.#arrivals[i]!
      start += this.#services[i]!
      if (i === last) break
      i = this.#after[i]!
    }
    this.nextDeparture[worker] = start
  }
}
