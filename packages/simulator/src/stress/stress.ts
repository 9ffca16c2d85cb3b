import type { Plan } from '@plimsoll/schemas/plan'
import type { Stress, StressId } from '@plimsoll/schemas/stress'
import type { RuntimeProfile, TargetProfile } from '@plimsoll/schemas/variant'
import { simulate } from '../scenario/simulate.ts'
import { preventedBy } from './prevented.ts'
import { intervals, scenarioOf } from './scenario-of.ts'
import { seriesOf } from './series.ts'
import { storyOf } from './story.ts'
import { type Subject, subjectOf } from './subject.ts'
import { judge } from './verdict.ts'

/** Requests of one scenario, its warm-up aside, and the fewest that make a 99th percentile. */
const mostRequests = 200_000
const fewestPerUnit = 2000
const minuteMs = 60_000
/** Longer units are a multiple of this: times that can be told. */
const stepMs = 30_000

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
  const prevented = preventedBy(plan)
  if (prevented !== null) return { scenario: id, prevented, ...nothing }
  const subject = subjectOf(plan, runtime, target)
  const { story, timeScale } = scaledStory(id, subject)
  const scenario = scenarioOf(subject, story, timeScale)
  const result = simulate(scenario)
  const warmUp = Math.round(scenario.warmupMs / scenario.intervalMs)
  const played = result.intervals.slice(warmUp, warmUp + intervals)
  const requests = played.reduce((sum, { arrivals }) => sum + arrivals, 0)
  const p99BeforeMs = result.counted === 0 ? null : (result.quantiles([0.01])[0] ?? null)
  const series = seriesOf(played, subject, story)
  return {
    scenario: id,
    prevented,
    ...judge(series, { p99BeforeMs, requests }, story, plan.request.latencySloMs),
    simulated: {
      servers: subject.servers,
      workers: subject.stations * subject.workers,
      timeScale,
      requests,
      requestsBefore: result.counted,
    },
  }
}

/** A story in which between the fewest and the most requests happen. */
function scaledStory(id: StressId, subject: Subject) {
  const fewestMs = (fewestPerUnit * 1000) / subject.peakRps
  const unitMs = Math.max(minuteMs, Math.ceil(fewestMs / stepMs) * stepMs)
  const story = storyOf(id, subject, unitMs)
  let requests = 0
  let fromMs = 0
  for (const { untilMs, factor, crowding = 1 } of story.rate) {
    requests += ((untilMs - fromMs) / 1000) * subject.peakRps * factor * crowding
    fromMs = untilMs
  }
  return { story, timeScale: Math.max(1, requests / mostRequests) }
}

/** The answer where the plan doesn't come to run. */
const nothing = {
  verdict: 'breaks',
  trouble: { fromSeconds: 0, toSeconds: 0 },
  totals: {
    arrivals: 0,
    shed: 0,
    failed: 0,
    worstAway: 0,
    p99BeforeMs: null,
    p99WorstMs: null,
    p99AfterMs: null,
    recoverySeconds: null,
  },
  simulated: { servers: 0, workers: 0, timeScale: 1, requests: 0, requestsBefore: 0 },
  series: [],
} as const satisfies Partial<Stress>
