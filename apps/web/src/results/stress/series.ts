import type { StressPoint } from '@plimsoll/schemas/stress'

/** Water above this is drawn as high: the hull has been under for long. */
const MOST_LOAD = 9.99

/** Share of what arrived that got no answer of the app. */
export const turnedAway = ({ shed, failed }: StressPoint): number => Math.min(1, shed + failed)

/**
 * What the cores would have been used had nobody been turned away: the utilisation alone looks calm
 * where most are refused, and idle where nobody is left to answer.
 */
export function loadOf(point: StressPoint): number {
  const answered = 1 - turnedAway(point)
  return answered * MOST_LOAD <= point.utilisation || answered < 1e-6
    ? MOST_LOAD
    : point.utilisation / answered
}

/** Index of the interval that goes worst: most turned away, then the slowest answers. */
export function worstOf(series: readonly StressPoint[]): number {
  let worst = 0
  series.forEach((point, i) => {
    const best = series[worst]
    if (best && badness(point) > badness(best)) worst = i
  })
  return worst
}

/** Turned away counts first; response times decide between equals. */
const badness = (point: StressPoint): number =>
  turnedAway(point) * 1e6 + (point.p99Ms ?? 0) + point.utilisation

/** `1:20` for 80 seconds. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** Largest of one quantity; 0 for none. */
export const most = (
  series: readonly StressPoint[],
  of: (point: StressPoint) => number | null,
): number => series.reduce((top, point) => Math.max(top, of(point) ?? 0), 0)
