import type { CurvePoint } from '@plimsoll/schemas/plan'

type Times = Omit<CurvePoint, 'utilisation'>
const times = ['rateRps', 'p50Ms', 'p95Ms', 'p99Ms'] as const satisfies (keyof Times)[]

/**
 * The curve with `count` points: through every point that was computed, never turning between two.
 * Waiting grows with 1/(1−ρ), so it is nearly straight over that, and is interpolated there
 * (cubic, with the slopes of Fritsch and Carlson).
 */
export function smoothCurve(points: readonly CurvePoint[], count: number): CurvePoint[] {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 3 || last.utilisation >= 1) return [...points]
  const over = points.map(({ utilisation }) => stretched(utilisation))
  const slopes = Object.fromEntries(
    times.map((name) => [
      name,
      monotoneSlopes(
        over,
        points.map((point) => point[name]),
      ),
    ]),
  ) as Record<keyof Times, number[]>
  const inner = Array.from({ length: count }, (_, i) => {
    // Closer to the end, where it bends.
    const share = 1 - (1 - (i + 0.5) / count) ** 2
    return first.utilisation + share * (last.utilisation - first.utilisation)
  })
  const interpolated = inner.map((utilisation): CurvePoint => {
    const u = stretched(utilisation)
    const at = Math.max(0, over.findIndex((end) => end > u) - 1)
    const value = (name: keyof Times) => {
      const [from, to] = [points[at]![name], points[at + 1]![name]]
      return hermite(
        over[at]!,
        over[at + 1]!,
        from,
        to,
        slopes[name][at]!,
        slopes[name][at + 1]!,
        u,
      )
    }
    return {
      utilisation,
      rateRps: value('rateRps'),
      p50Ms: value('p50Ms'),
      p95Ms: value('p95Ms'),
      p99Ms: value('p99Ms'),
    }
  })
  return [...points, ...interpolated].sort((a, b) => a.utilisation - b.utilisation)
}

const stretched = (utilisation: number) => 1 / (1 - utilisation)

/** Slopes at the points with which the cubic between two stays between their values. */
function monotoneSlopes(x: readonly number[], y: readonly number[]): number[] {
  const secants = x.slice(1).map((end, i) => (y[i + 1]! - y[i]!) / (end - x[i]!))
  const slopes = x.map((_, i) => {
    const [before, after] = [secants[i - 1] ?? secants[0]!, secants[i] ?? secants.at(-1)!]
    return before * after <= 0 ? 0 : (before + after) / 2
  })
  secants.forEach((secant, i) => {
    if (secant === 0) {
      slopes[i] = 0
      slopes[i + 1] = 0
      return
    }
    const [a, b] = [slopes[i]! / secant, slopes[i + 1]! / secant]
    const far = Math.hypot(a, b)
    if (far <= 3) return
    slopes[i] = (3 / far) * a * secant
    slopes[i + 1] = (3 / far) * b * secant
  })
  return slopes
}

function hermite(
  x0: number,
  x1: number,
  y0: number,
  y1: number,
  slope0: number,
  slope1: number,
  x: number,
): number {
  const width = x1 - x0
  const t = (x - x0) / width
  const [t2, t3] = [t * t, t * t * t]
  return (
    y0 * (2 * t3 - 3 * t2 + 1) +
    y1 * (3 * t2 - 2 * t3) +
    slope0 * width * (t3 - 2 * t2 + t) +
    slope1 * width * (t3 - t2)
  )
}
