import { LogHistogram } from '../histogram.ts'
import type { Interval, ScenarioResult } from './result.ts'
import type { Scenario } from './scenario.ts'
import type { Job } from './state.ts'

interface Areas {
  busy: number
  inFlight: number
  waiting: number
}

/** Counts what happens, in total and by interval. Times must not descend, save for `spread`. */
export class Recorder {
  readonly totals = { arrivals: 0, departures: 0, shed: 0, failed: 0, workMs: 0 }
  readonly #intervalMs: number
  readonly #warmupMs: number
  readonly #countedUntilMs: number
  readonly #workers: number
  readonly #areas: Areas[] = []
  readonly #intervals: Interval[] = []
  readonly #all = new LogHistogram()
  readonly #recent = new LogHistogram()
  #area: Areas = { busy: 0, inFlight: 0, waiting: 0 }
  #sumMs = 0
  #delayed = 0

  constructor(scenario: Scenario) {
    const { intervalMs, warmupMs, countedUntilMs = Infinity, servers, workers } = scenario
    this.#intervalMs = intervalMs
    this.#warmupMs = warmupMs
    this.#countedUntilMs = countedUntilMs
    this.#workers = servers * workers
  }

  /** Adds `sign` × the time between two moments to an area, in each interval that it touches. */
  spread(area: keyof Areas, fromMs: number, toMs: number, sign = 1): void {
    this.#area[area] += sign * (toMs - fromMs)
    let index = Math.floor(fromMs / this.#intervalMs)
    for (let from = fromMs; from < toMs; index++) {
      const to = Math.min(toMs, (index + 1) * this.#intervalMs)
      while (this.#areas.length <= index) this.#areas.push({ busy: 0, inFlight: 0, waiting: 0 })
      this.#areas[index]![area] += sign * (to - from)
      from = to
    }
  }

  arrival(nowMs: number): void {
    this.totals.arrivals++
    this.#at(nowMs).arrivals++
  }

  shed(nowMs: number): void {
    this.totals.shed++
    this.#at(nowMs).shed++
  }

  failure(job: Job, nowMs: number): void {
    this.totals.failed++
    this.#at(nowMs).failed++
    this.spread('inFlight', job.arrivalMs, nowMs)
  }

  departure(job: Job, nowMs: number): void {
    this.totals.departures++
    this.#at(nowMs).departures++
    const responseMs = nowMs - job.arrivalMs
    this.#recent.add(responseMs)
    this.spread('inFlight', job.arrivalMs, nowMs)
    if (job.arrivalMs < this.#warmupMs || job.arrivalMs >= this.#countedUntilMs) return
    this.#all.add(responseMs)
    this.#sumMs += responseMs
    if (job.delayed) this.#delayed++
  }

  result(endMs: number, departuresByWorker: number[][]): ScenarioResult {
    this.#at(endMs)
    this.#close()
    for (const [index, interval] of this.#intervals.entries()) {
      const area = this.#areas[index] ?? { busy: 0, inFlight: 0, waiting: 0 }
      interval.utilisation = area.busy / (this.#workers * this.#intervalMs)
      interval.meanInFlight = area.inFlight / this.#intervalMs
      interval.meanQueue = area.waiting / this.#intervalMs
    }
    const counted = this.#all.total
    return {
      ...this.totals,
      endMs,
      busyMs: this.#area.busy,
      inFlightAreaMs: this.#area.inFlight,
      counted,
      meanMs: counted === 0 ? 0 : this.#sumMs / counted,
      waitProbability: counted === 0 ? 0 : this.#delayed / counted,
      quantiles: (survivals) => this.#all.quantiles(survivals),
      departuresByWorker,
      intervals: this.#intervals,
    }
  }

  /** The interval that holds the present moment. */
  #at(nowMs: number): Interval {
    const index = Math.floor(nowMs / this.#intervalMs)
    while (this.#intervals.length <= index) {
      this.#close()
      this.#intervals.push({
        startMs: this.#intervals.length * this.#intervalMs,
        arrivals: 0,
        departures: 0,
        shed: 0,
        failed: 0,
        utilisation: 0,
        meanInFlight: 0,
        meanQueue: 0,
        p99Ms: 0,
      })
    }
    return this.#intervals[index]!
  }

  /** Ends the last interval. */
  #close(): void {
    const last = this.#intervals.at(-1)
    if (!last || this.#recent.total === 0) return
    last.p99Ms = this.#recent.quantiles([0.01])[0]!
    this.#recent.clear()
  }
}
