/** What happened in one interval of time. */
export interface Interval {
  startMs: number
  arrivals: number
  departures: number
  shed: number
  failed: number
  /** Busy time over the time of all workers, whether they are up or not. */
  utilisation: number
  /** Requests in the system, and those of them that wait for a worker, averaged over time. */
  meanInFlight: number
  meanQueue: number
  /** 99th percentile of the response times of what left in this interval; 0 where nothing did. */
  p99Ms: number
}

/** What a scenario comes to. Arrivals = departures + shed + failed: it runs until all have left. */
export interface ScenarioResult {
  arrivals: number
  departures: number
  shed: number
  failed: number
  /** The time of the last event. */
  endMs: number
  /** Busy time of all workers, and the CPU time that the requests asked for, overhead included. */
  busyMs: number
  workMs: number
  /** Integral over time of the number in the system: arrival rate × mean time in it (Little). */
  inFlightAreaMs: number
  /** Of the requests that departed and arrived after the warm-up, in the time that is counted. */
  counted: number
  meanMs: number
  /** Probability that a request found its worker busy at first. */
  waitProbability: number
  /** Response times in ms that are exceeded with the given probabilities. */
  quantiles(survivals: readonly number[]): Float64Array
  /** Departures by server and worker. */
  departuresByWorker: number[][]
  intervals: Interval[]
}
