import type { Rng } from '../random.ts'

/** Lengths at and above this share one bucket; a fair draw among them is given up there. */
const longest = 4095

/** Workers in buckets by queue length, to draw one of the shortest queues in constant time. */
export class ShortestQueues {
  readonly #buckets: Int32Array[] = []
  readonly #sizes = new Int32Array(longest + 1)
  /** Where each worker stands in its bucket. */
  readonly #place: Int32Array
  #shortest = 0

  constructor(workers: number) {
    this.#place = Int32Array.from({ length: workers }, (_, worker) => worker)
    this.#buckets[0] = Int32Array.from({ length: workers }, (_, worker) => worker)
    this.#sizes[0] = workers
  }

  /** A worker with the shortest queue, drawn at random among equals. */
  pick(rng: Rng): number {
    const size = this.#sizes[this.#shortest]!
    const place = size === 1 ? 0 : Math.floor(rng() * size)
    return this.#buckets[this.#shortest]![place]!
  }

  /** Records that a worker's queue changed its length. */
  move(worker: number, from: number, to: number): void {
    const old = Math.min(from, longest)
    const now = Math.min(to, longest)
    if (old === now) return
    const bucket = this.#buckets[old]!
    const place = this.#place[worker]!
    const last = --this.#sizes[old]!
    const moved = bucket[last]!
    bucket[place] = moved
    this.#place[moved] = place
    const target = this.#bucket(now)
    const end = this.#sizes[now]!++
    target[end] = worker
    this.#place[worker] = end
    if (now < this.#shortest) this.#shortest = now
    else while (this.#sizes[this.#shortest] === 0) this.#shortest++
  }

  #bucket(length: number): Int32Array {
    while (this.#buckets.length <= length) {
      this.#buckets.push(new Int32Array(this.#place.length))
    }
    return this.#buckets[length]!
  }
}
