import type { Stress, StressPoint } from '@plimsoll/schemas/stress'
import type { Story } from './story.ts'

/** Turned away or lost: more than this share of requests is trouble, as for a 99th percentile. */
const tolerable = 0.01
/**
 * An objective is met within this factor: so closely the planner's table and a simulation of some
 * thousand requests agree.
 */
const agreement = 1.05
/** Without an objective, p99 is back where it is within this factor of what it was before. */
const backWithin = 1.5

type Judged = Pick<Stress, 'verdict' | 'trouble' | 'totals' | 'series'>

/** The verdict on a series: well all along, well again in the end, or not. */
export function judge(
  series: StressPoint[],
  { p99BeforeMs, requests }: { p99BeforeMs: number | null; requests: number },
  story: Story,
  sloMs: number | null,
): Judged {
  const fromSeconds = story.troubleMs.from / 1000
  const toSeconds = story.troubleMs.to / 1000
  const endSeconds = story.endMs / 1000
  const lengthSeconds = endSeconds / series.length
  const since = series.filter((p) => p.atSeconds > fromSeconds)
  const during = since.filter((p) => p.atSeconds - lengthSeconds < toSeconds - 1e-3)
  const lastPart = series.filter((p) => p.atSeconds > endSeconds - (endSeconds - fromSeconds) / 6)
  const bearable =
    sloMs === null ? backWithin * (p99BeforeMs ?? Number.POSITIVE_INFINITY) : agreement * sloMs
  // What is not told from noise in one interval is in the middle of all of them.
  const atOnce = sloMs === null ? bearable : bearable * (1 + noiseOf(requests / series.length))
  const unwell = since.map((p) => isUnwell(p, atOnce))
  // A trouble that stays is borne or not; one that passes may leave something behind.
  const stays = story.troubleMs.to >= story.endMs
  const ended = isUnwellOnAverage(stays ? since : lastPart, bearable)
  const lastUnwell = endOfLastRun(unwell)
  const recovered = lastUnwell === null ? 0 : (since[lastUnwell]?.atSeconds ?? 0) - toSeconds
  const shed = shareOf(during, (p) => p.shed)
  // What is lost when the trouble begins arrived before.
  const failed = Math.min(
    1 - shed,
    shareOf(during, (p) => p.failed),
  )
  const wasUnwell =
    !stays &&
    (lastUnwell !== null ||
      shed + failed > tolerable ||
      (during.length >= enough && (middle(during) ?? 0) > bearable))
  return {
    verdict: ended ? 'breaks' : wasUnwell ? 'recovers' : 'holds',
    trouble: { fromSeconds, toSeconds },
    totals: {
      arrivals: Math.round(sumOver(series, (p) => p.rateRps) * lengthSeconds),
      shed,
      failed,
      worstAway: Math.round(1e6 * Math.max(0, ...during.map(away))) / 1e6,
      p99BeforeMs: p99BeforeMs === null ? null : Math.round(p99BeforeMs * 10) / 10,
      p99WorstMs: worst(since),
      p99AfterMs: middle(lastPart),
      recoverySeconds: ended ? null : wasUnwell ? Math.max(0, Math.round(recovered)) : 0,
    },
    series,
  }
}

/** Of what arrives; what is lost may have come in an interval before. */
const away = ({ shed, failed }: StressPoint) => Math.min(1, shed + failed)

const isUnwell = (p: StressPoint, bearableMs: number) =>
  away(p) > tolerable || (p.p99Ms ?? 0) > bearableMs

/** One interval's p99 is noisy: the middle of them is not. */
function isUnwellOnAverage(points: StressPoint[], bearableMs: number): boolean {
  const p99 = middle(points)
  const answered = points.some((p) => p.p99Ms !== null)
  return !answered || (p99 ?? 0) > bearableMs || shareOf(points, away) > tolerable
}

/**
 * Two standard errors of a 99th percentile of so many requests, as a share of it, where the longest
 * times fall off exponentially (then one is ln 100 times their scale).
 */
const noiseOf = (requests: number): number =>
  2 / (Math.log(100) * Math.sqrt(Math.max(1, requests) * tolerable))

/** Intervals in a row that make trouble of what else is noise. */
const runLength = 3
/** Intervals whose middle is no longer noise. */
const enough = 4 * runLength

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

/** A share of the requests of intervals, each of which counts by how many arrived in it. */
function shareOf(points: StressPoint[], value: (p: StressPoint) => number): number {
  const arrived = sumOver(points, (p) => p.rateRps)
  if (arrived === 0) return 0
  return Math.round((1e6 * sumOver(points, (p) => p.rateRps * value(p))) / arrived) / 1e6
}
