import { type Departures, Dispatch } from '@plimsoll/schemas/ids'
import { survivalGrid } from '../../planner/src/table/grid.ts'
import { lookupQuantiles, lookupStandardError, lookupWait } from '../../planner/src/table/lookup.ts'
import { LogHistogram } from '../src/histogram.ts'
import { createRng } from '../src/random.ts'
import { poissonStream, runStream } from '../src/steady-state.ts'

/** A point between the lines of the table. */
export interface Point {
  dispatch: Dispatch
  departures: Departures
  workers: number
  utilisation: number
  cv: number
}

/** How one statistic of a point compares: the table over a fresh simulation, and what is allowed. */
export interface Comparison {
  statistic: 'p50' | 'p95' | 'p99' | 'mean'
  tabled: number
  simulated: number
  /** Standard error of the comparison, the simulation's and the table's, as a fraction. */
  error: number
}

/** The quantiles of a point that are compared, by P(R > r). */
export const checked = [
  { statistic: 'p50', survival: 0.5 },
  { statistic: 'p95', survival: 0.05 },
  { statistic: 'p99', survival: 0.01 },
] as const

/** Points drawn evenly over dispatches, over ρ .1 to .94, over cv 0 to 3 and over log workers. */
export function drawPoints(count: number, seed: number): Point[] {
  const rng = createRng(seed)
  const offered = Dispatch.options.filter((dispatch) => dispatch !== 'sticky')
  return Array.from({ length: count }, (_, i) => ({
    dispatch: offered[i % offered.length]!,
    departures: rng() < 0.5 ? 'batch' : 'each',
    workers: Math.round(64 ** rng()),
    utilisation: 0.1 + 0.84 * rng(),
    cv: 3 * rng(),
  }))
}

/** Simulates a point afresh, in eight independent runs, and compares it with the table. */
export function comparePoint(point: Point, requests: number, seed: number): Comparison[] {
  const { dispatch, departures, workers, utilisation, cv } = point
  const runs = 8
  const service = { mean: 1, cv, family: 'gamma' } as const
  const logs = new Map<string, number[]>(
    [...checked.map((c) => c.statistic), 'mean'].map((s) => [s, []]),
  )
  const all = new LogHistogram()
  let total = 0
  for (let run = 0; run < runs; run++) {
    const stream = poissonStream(requests, workers, utilisation, service, seed + 1000 * run)
    const { responses } = runStream(stream, dispatch, departures, workers, seed)
    const histogram = new LogHistogram()
    let sum = 0
    const first = Math.floor(requests / 5)
    for (let i = first; i < requests; i++) {
      histogram.add(responses[i]!)
      sum += responses[i]!
    }
    const quantiles = histogram.quantiles(checked.map(({ survival }) => survival))
    for (const [k, { statistic }] of checked.entries())
      logs.get(statistic)!.push(Math.log(quantiles[k]!))
    logs.get('mean')!.push(Math.log(sum / (requests - first)))
    total += sum / (requests - first) / runs
    all.merge(histogram)
  }
  const out = new Float64Array(survivalGrid.length)
  lookupQuantiles(dispatch, departures, workers, utilisation, cv, out)
  const tableError = lookupStandardError(dispatch, departures, workers, utilisation, cv)
  const error = (statistic: string) => Math.hypot(errorOfMean(logs.get(statistic)!), tableError)
  return [
    ...checked.map(({ statistic, survival }) => ({
      statistic,
      tabled: out[survivalGrid.indexOf(survival)]!,
      simulated: all.quantiles([survival])[0]!,
      error: error(statistic),
    })),
    {
      statistic: 'mean',
      tabled: 1 + lookupWait(dispatch, departures, workers, utilisation, cv),
      simulated: total,
      error: error('mean'),
    },
  ]
}

function errorOfMean(values: readonly number[]): number {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)
  return Math.sqrt(variance / n)
}
