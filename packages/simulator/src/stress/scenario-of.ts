import type { Scenario } from '../scenario/scenario.ts'
import type { Story } from './story.ts'
import type { Subject } from './subject.ts'

/** Intervals of a series. */
export const intervals = 96

/** Played and not shown, so that a story begins with the system as full as it is at its peak. */
const warmUpIntervals = { least: intervals / 4, most: intervals }
/** Response times after which nothing is left of the empty start. */
const settledAfter = 5

/**
 * The story in simulated time: `timeScale` times shorter, the work of a request as it is, after a
 * warm-up.
 */
export function scenarioOf(subject: Subject, story: Story, timeScale: number): Scenario {
  const intervalMs = story.endMs / timeScale / intervals
  const warmupMs = intervalMs * warmUpOf(subject, intervalMs)
  const at = (ms: number) => warmupMs + ms / timeScale
  return {
    seed: 1,
    servers: subject.stations,
    workers: subject.workers,
    dispatch: subject.dispatch,
    departures: subject.departures,
    handler: subject.handler,
    concurrencyLimit: Number.POSITIVE_INFINITY,
    serverLimit: subject.stationLimit,
    arrivals: {
      kind: 'poisson',
      pieces: story.rate.map(({ untilMs, factor, crowding = 1 }) => ({
        untilMs: at(untilMs),
        rateRps: subject.peakRps * factor * crowding,
      })),
    },
    pool: { limit: 8 * subject.workers, reuse: 'oldest', opened: 'on-demand' },
    centralInFlight: 1,
    failures: story.failures.map((failure) => ({
      ...failure,
      // A moment later, so that it falls into the interval that begins then.
      atMs: at(failure.atMs) + 1e-6,
      downMs: failure.downMs / timeScale,
    })),
    ioSlowdowns: (story.ioSlowdowns ?? []).map(({ fromMs, untilMs, factor }) => ({
      fromMs: at(fromMs),
      untilMs: at(untilMs),
      factor,
    })),
    intervalMs,
    warmupMs,
    countedUntilMs: at(story.troubleMs.from),
  }
}

function warmUpOf({ handler }: Subject, intervalMs: number): number {
  const settledMs = settledAfter * (handler.cpuMs.mean + handler.ioMs.mean)
  const { least, most } = warmUpIntervals
  return Math.min(most, Math.max(least, Math.ceil(settledMs / intervalMs)))
}
