import type { LoadRun } from '../observation.ts'
import type { Sample } from '../study.ts'

/** Little's law: the mean number of requests in flight is throughput times response time. */
export const inFlight = ({ throughputRps, meanMs }: LoadRun): number =>
  (throughputRps.value * meanMs.value) / 1000

/** With about one request at a time nothing queues, so the response time is S plus the I/O wait. */
const LIGHT = 1.1

/** One connection is one request at a time, whatever a tool's own clock makes of it. */
const isLight = ({ hints, observation }: Sample<LoadRun>): boolean =>
  (hints.connections ?? observation.connections) === 1 || inFlight(observation) <= LIGHT

/** The light run with the most requests. */
export const lightest = (loads: readonly Sample<LoadRun>[]): Sample<LoadRun> | null =>
  loads
    .filter(isLight)
    .reduce<Sample<LoadRun> | null>(
      (best, next) =>
        best && best.observation.requests >= next.observation.requests ? best : next,
      null,
    )

export const loaded = (loads: readonly Sample<LoadRun>[]): Sample<LoadRun>[] =>
  loads.filter((sample) => !isLight(sample))
