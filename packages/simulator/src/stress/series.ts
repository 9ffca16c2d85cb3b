import type { StressPoint } from '@plimsoll/schemas/stress'
import type { Interval } from '../scenario/result.ts'
import type { Story } from './story.ts'
import type { Subject } from './subject.ts'

/** What was simulated in the times of the story, as all servers have it. */
export function seriesOf(
  played: readonly Interval[],
  subject: Subject,
  story: Story,
): StressPoint[] {
  const lengthMs = story.endMs / played.length
  const { peakRps, fleetPeakRps } = subject
  const first = played[0]?.startMs ?? 0
  const simulatedMs = ((played.at(-1)?.startMs ?? 0) - first) / (played.length - 1)
  return played.map((interval, i) => {
    const middleMs = (i + 0.5) * lengthMs
    const crowding = story.rate.find(({ untilMs }) => middleMs < untilMs)?.crowding ?? 1
    const standFor = fleetPeakRps / (peakRps * crowding)
    const up = shareUp(subject, story, i * lengthMs, lengthMs)
    return {
      atSeconds: round(((i + 1) * lengthMs) / 1000),
      rateRps: round(((interval.arrivals * 1000) / simulatedMs) * standFor),
      // What drains is not up any more, and still works.
      utilisation: up === 0 ? 0 : round(Math.min(1, interval.utilisation / up)),
      queue: round(interval.meanQueue * standFor),
      p99Ms: interval.departures === 0 ? null : round(interval.p99Ms),
      shed: share(interval.shed, interval.arrivals),
      failed: share(interval.failed, interval.arrivals),
    }
  })
}

/** Share of the workers' time in an interval in which they are up. */
function shareUp({ stations, workers }: Subject, story: Story, fromMs: number, lengthMs: number) {
  let downMs = 0
  for (const failure of story.failures) {
    const from = Math.max(fromMs, failure.atMs)
    const to = Math.min(fromMs + lengthMs, failure.atMs + failure.downMs)
    downMs += Math.max(0, to - from)
  }
  const share = 1 - downMs / (stations * workers * lengthMs)
  return share < 1e-9 ? 0 : share
}

/** To a millionth: shares of few requests add up to what all of them are. */
const share = (part: number, whole: number) =>
  whole === 0 ? 0 : Math.round((part / whole) * 1e6) / 1e6
const round = (x: number) => Math.round(x * 1000) / 1000
