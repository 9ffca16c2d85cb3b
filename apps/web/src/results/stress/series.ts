import type { Stress, StressPoint } from '@plimsoll/schemas/stress'

/** A load from here on is said as more than that: the hull has been under for long. */
export const OFF_SCALE = 2
/** Stands for a load without bound: nobody is left to carry it. */
const MOST_LOAD = 10 * OFF_SCALE

/** Share of what arrived that got no answer of the app. */
export const turnedAway = ({ shed, failed }: StressPoint): number => Math.min(1, shed + failed)

/**
 * What the cores would have been used had nobody been turned away: the utilisation alone looks calm
 * where most are refused, and idle where nobody is left to answer.
 */
export function loadOf(point: StressPoint): number {
  const answered = 1 - turnedAway(point)
  return answered * MOST_LOAD <= point.utilisation ? MOST_LOAD : point.utilisation / answered
}

/** Where a series is shown first: when the trouble begins. */
export function startOf({ series, trouble }: Pick<Stress, 'series' | 'trouble'>): number {
  const start = series.findIndex(({ atSeconds }) => atSeconds > trouble.fromSeconds)
  return Math.max(0, start)
}

const niceSteps = [15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21_600, 43_200, 86_400]
const MOST_TICKS = 5

/** Times to write on an axis that ends at `endSeconds`. */
export function timeTicks(endSeconds: number): number[] {
  const step =
    niceSteps.find((seconds) => endSeconds / seconds <= MOST_TICKS) ?? endSeconds / MOST_TICKS
  return Array.from({ length: Math.floor(endSeconds / step + 1e-9) }, (_, i) => (i + 1) * step)
}

/** Largest of one quantity; 0 for none. */
export const most = (
  series: readonly StressPoint[],
  of: (point: StressPoint) => number | null,
): number => series.reduce((top, point) => Math.max(top, of(point) ?? 0), 0)
