import type { PlanAnswer } from '@plimsoll/schemas/plan'

/** The next of 1, 2, 2.5, 5 times a power of ten: the top of an axis. */
export function niceCeiling(value: number): number {
  if (!(value > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  const step = [1, 2, 2.5, 5, 10].find((s) => s * power >= value * (1 - 1e-9)) ?? 10
  return step * power
}

type CurveInput = Pick<PlanAnswer, 'curve' | 'latency' | 'utilisation'> & {
  request: Pick<PlanAnswer['request'], 'latencySloMs'>
}

/**
 * Top of the time axis, ms: high enough for the objective, the present peak and the safe line,
 * low enough that the bend is seen. What rises beyond it is cut off.
 */
export function topMs({ curve, latency, utilisation, request }: CurveInput): number {
  const atTarget = curve.find((point) => point.utilisation >= utilisation.target) ?? curve.at(-1)
  const lowest = curve[0]?.p99Ms ?? 1
  const highest = Math.max(...curve.map((point) => point.p99Ms), 1)
  const wanted = Math.max(
    (request.latencySloMs ?? 0) * 1.3,
    Math.min(latency.p99Ms ?? 0, highest) * 1.25,
    (atTarget?.p99Ms ?? 0) * 1.5,
    lowest * 2,
  )
  return niceCeiling(Math.min(wanted, Math.max(highest, (request.latencySloMs ?? 0) * 1.1)))
}

/** At most `count` rows of the curve, evenly chosen, the last one kept. */
export function everyNth<T>(rows: readonly T[], count: number): T[] {
  if (rows.length <= count) return [...rows]
  const step = (rows.length - 1) / (count - 1)
  return Array.from({ length: count }, (_, i) => rows[Math.round(i * step)] as T)
}

/** Six marks from 0 to a nice top. */
export const ticksTo = (top: number): number[] => [0, 1, 2, 3, 4, 5].map((n) => (n * top) / 5)
