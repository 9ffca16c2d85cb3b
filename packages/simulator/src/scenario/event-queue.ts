/** Future events in a binary heap; events of the same time come in the order they were added. */
export class EventQueue<Event> {
  readonly #times: number[] = []
  readonly #orders: number[] = []
  readonly #events: Event[] = []
  #added = 0

  /** The time of the next event, or infinity. */
  get nextMs(): number {
    return this.#times.length === 0 ? Infinity : this.#times[0]!
  }

  add(timeMs: number, event: Event): void {
    const order = this.#added++
    let hole = this.#times.length
    while (hole > 0) {
      const parent = (hole - 1) >> 1
      if (this.#times[parent]! <= timeMs) break
      this.#move(parent, hole)
      hole = parent
    }
    this.#set(hole, timeMs, order, event)
  }

  /** Takes the next event off. Call only while `nextMs` is finite. */
  take(): Event {
    const first = this.#events[0]!
    const time = this.#times.pop()!
    const order = this.#orders.pop()!
    const event = this.#events.pop()!
    const size = this.#times.length
    if (size === 0) return first
    let hole = 0
    for (let child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && this.#before(child + 1, this.#times[child]!, this.#orders[child]!)) {
        child++
      }
      if (!this.#before(child, time, order)) break
      this.#move(child, hole)
      hole = child
    }
    this.#set(hole, time, order, event)
    return first
  }

  #before(place: number, time: number, order: number): boolean {
    const other = this.#times[place]!
    return other < time || (other === time && this.#orders[place]! < order)
  }

  #move(from: number, to: number): void {
    this.#set(to, this.#times[from]!, this.#orders[from]!, this.#events[from]!)
  }

  #set(place: number, time: number, order: number, event: Event): void {
    this.#times[place] = time
    this.#orders[place] = order
    this.#events[place] = event
  }
}
