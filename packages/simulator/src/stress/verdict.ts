import type { Stress, StressPoint } from '@plimsoll/schemas/stress'
import type { Story } from './story.ts'

/** Turned away or lost: more than this share of requests is trouble, as for a 99th percentile. */
const tolerable = 0.01
/** Without an objective, p99 is back where it is within this factor of what it was before. */
const backWithin = 1.5

type Judged = Pick<Stress, 'verdict' | 'trouble' | 'totals' | 'series'>

/** The verdict on a series: well all along, well again in the end, or not. */
export function judge(series: StressPoint[], story: Story, sloMs: number | null): Judged {
  const fromSeconds = story.troubleMs.from / 1000
  const toSeconds = story.troubleMs.to / 1000
  const endSeconds = story.endMs / 1000
  // The first quarter of the time before is the system filling up.
  const before = series.filter((p) => p.atSeconds > fromSeconds / 4 && p.atSeconds <= fromSeconds)
  const since = series.filter((p) => p.atSeconds > fromSeconds)
  const lastPart = series.filter((p) => p.atSeconds > endSeconds - (endSeconds - fromSeconds) / 6)
  const p99BeforeMs = middle(before)
  const bearable =
    sloMs ?? (p99BeforeMs === null ? Number.POSITIVE_INFINITY : backWithin * p99BeforeMs)
  const unwell = since.map((p) => isUnwell(p, bearable))
  const ended = isUnwellOnAverage(lastPart, bearable)
  const lastUnwell = endOfLastRun(unwell)
  const recovered = lastUnwell === null ? 0 : (since[lastUnwell]?.atSeconds ?? 0) - toSeconds
  return {
    verdict: ended ? 'breaks' : lastUnwell === null ? 'holds' : 'recovers',
    trouble: { fromSeconds, toSeconds },
    totals: {
      arrivals: Math.round(sumOver(series, (p) => p.rateRps) * (endSeconds / series.length)),
      shed: meanOver(since, (p) => p.shed),
      failed: meanOver(since, (p) => p.failed),
      p99BeforeMs,
      p99WorstMs: worst(since),
      p99AfterMs: middle(lastPart),
      recoverySeconds: ended ? null : Math.max(0, Math.round(recovered)),
    },
    series,
  }
}

const isUnwell = (p: StressPoint, bearableMs: number) =>
  p.shed + p.failed > tolerable || (p.p99Ms ?? 0) > bearableMs

/** One interval's p99 is noisy: the middle of them is not. */
function isUnwellOnAverage(points: StressPoint[], bearableMs: number): boolean {
  const p99 = middle(points)
  const answered = points.some((p) => p.p99Ms !== null)
  return (
    !answered || (p99 ?? 0) > bearableMs || meanOver(points, (p) => p.shed + p.failed) > tolerable
  )
}

/** Intervals in a row that make trouble of what else is noise. */
const runLength = 3

/** The last interval of the last run of unwell ones; null where there is no run. */
function endOfLastRun(unwell: boolean[]): number | null {
  for (let i = unwell.length - 1; i >= runLength - 1; i--) {
    if (unwell.slice(i - runLength + 1, i + 1).every(Boolean)) return i
  }
  return null
}

function middle(points: StressPoint[]): number | null {
  const times = points.flatMap((p) => (p.p99Ms === null ? [] : [p.p99Ms])).sort((x, y) => x - y)
  return times[Math.floor(times.length / 2)] ?? null
}

function worst(points: StressPoint[]): number | null {
  const times = points.flatMap((p) => (p.p99Ms === null ? [] : [p.p99Ms]))
  return times.length === 0 ? null : Math.max(...times)
}

const sumOver = (points: StressPoint[], value: (p: StressPoint) => number) =>
  points.reduce((sum, p) => sum + value(p), 0)

const meanOver = (points: StressPoint[], value: (p: StressPoint) => number) =>
  points.length === 0 ? 0 : Math.round((1e6 * sumOver(points, value)) / points.length) / 1e6
