import type { Plan } from '@plimsoll/schemas/plan'
import type { Stress, StressId, StressPoint } from '@plimsoll/schemas/stress'
import type { RuntimeProfile, TargetProfile } from '@plimsoll/schemas/variant'
import type { ScenarioResult } from '../scenario/result.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { simulate } from '../scenario/simulate.ts'
import { type Story, storyOf } from './story.ts'
import { type Subject, subjectOf } from './subject.ts'
import { judge } from './verdict.ts'

/** Requests that one scenario may simulate, and the fewest that make a 99th percentile. */
const mostRequests = 250_000
const fewestPerMinute = 2000
const intervals = 96
const minuteMs = 60_000

/**
 * Plays a scenario on a plan. Deterministic; bounded in work: where a minute holds too many
 * requests, less time is played, and more where it holds too few.
 */
export function stress(
  plan: Plan,
  id: StressId,
  runtime: RuntimeProfile,
  target: TargetProfile,
): Stress {
  const subject = subjectOf(plan, runtime, target)
  const { story, timeScale } = scaledStory(id, subject)
  const result = simulate(scenarioOf(subject, story, timeScale))
  return {
    scenario: id,
    ...judge(seriesOf(result, story, timeScale), story, plan.request.latencySloMs),
    simulated: { servers: subject.servers, workers: subject.servers * subject.workers, timeScale },
  }
}

/** A story in which between the fewest and the most requests happen. */
function scaledStory(id: StressId, subject: Subject) {
  const perMinute = (subject.peakRps * minuteMs) / 1000
  const unitMs = Math.max(minuteMs, (minuteMs * fewestPerMinute) / perMinute)
  const story = storyOf(id, subject, unitMs)
  const requests = story.rate.reduce(
    ({ sum, from }, { untilMs, factor }) => ({
      sum: sum + ((untilMs - from) / 1000) * subject.peakRps * factor,
      from: untilMs,
    }),
    { sum: 0, from: 0 },
  ).sum
  return { story, timeScale: Math.max(1, requests / mostRequests) }
}

/** The story in simulated time: `timeScale` times shorter, the work of a request as it is. */
function scenarioOf(subject: Subject, story: Story, timeScale: number): Scenario {
  const scaled = (ms: number) => ms / timeScale
  return {
    seed: 1,
    servers: subject.servers,
    workers: subject.workers,
    dispatch: subject.dispatch,
    departures: subject.departures,
    handler: subject.handler,
    concurrencyLimit: Number.POSITIVE_INFINITY,
    serverLimit: subject.serverLimit,
    arrivals: {
      kind: 'poisson',
      pieces: story.rate.map(({ untilMs, factor }) => ({
        untilMs: scaled(untilMs),
        rateRps: subject.peakRps * factor,
      })),
    },
    pool: { limit: 8 * subject.workers, reuse: 'oldest', opened: 'on-demand' },
    centralInFlight: 1,
    failures: story.failures.map((failure) => ({
      ...failure,
      atMs: scaled(failure.atMs),
      downMs: scaled(failure.downMs),
    })),
    ioSlowdowns: (story.ioSlowdowns ?? []).map(({ fromMs, untilMs, factor }) => ({
      fromMs: scaled(fromMs),
      untilMs: scaled(untilMs),
      factor,
    })),
    intervalMs: scaled(story.endMs) / intervals,
    warmupMs: 0,
  }
}

function seriesOf(result: ScenarioResult, story: Story, timeScale: number): StressPoint[] {
  const lengthMs = story.endMs / timeScale / intervals
  return result.intervals.slice(0, intervals).map((interval) => ({
    atSeconds: round(((interval.startMs + lengthMs) * timeScale) / 1000),
    rateRps: round((interval.arrivals * 1000) / lengthMs),
    utilisation: round(interval.utilisation),
    queue: round(interval.meanQueue),
    p99Ms: interval.departures === 0 ? null : round(interval.p99Ms),
    shed: share(interval.shed, interval.arrivals),
    failed: share(interval.failed, interval.arrivals),
  }))
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : round(part / whole))
const round = (x: number) => Math.round(x * 1000) / 1000
