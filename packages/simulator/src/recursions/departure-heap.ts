/** The workers that have a departure ahead, in a binary heap: the earliest is at the top. */
export class DepartureHeap {
  readonly #workers: Int32Array
  readonly #times: Float64Array
  #size = 0

  /** `times[w]` is worker w's next departure; change it only through `push` and `settleTop`. */
  constructor(times: Float64Array) {
    this.#times = times
    this.#workers = new Int32Array(times.length)
  }

  /** The worker with the earliest departure, or -1. */
  get top(): number {
    return this.#size === 0 ? -1 : this.#workers[0]!
  }

  push(worker: number): void {
    const workers = this.#workers
    const times = this.#times
    const time = times[worker]!
    let hole = this.#size++
    while (hole > 0) {
      const parent = (hole - 1) >> 1
      if (times[workers[parent]!]! <= time) break
      workers[hole] = workers[parent]!
      hole = parent
    }
    workers[hole] = worker
  }

  /** Call after the top worker's time grew; an infinite time takes it off. */
  settleTop(): void {
    const workers = this.#workers
    const times = this.#times
    let worker = workers[0]!
    if (times[worker] === Infinity) worker = workers[--this.#size]!
    const size = this.#size
    const time = times[worker]!
    let hole = 0
    for (let child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && times[workers[child + 1]!]! < times[workers[child]!]!) child++
      if (times[workers[child]!]! >= time) break
      workers[hole] = workers[child]!
      hole = child
    }
    workers[hole] = worker
  }
}
