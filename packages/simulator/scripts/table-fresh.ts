import { survivalGrid } from '../../planner/src/table/grid.ts'
import { lookupQuantiles, lookupStandardError, lookupWait } from '../../planner/src/table/lookup.ts'
import { createOutcome } from '../src/recursions/stream.ts'
import { runStream } from '../src/steady-state.ts'
import { type CellEstimate, controlOf, estimate } from './table-cell.ts'
import { fillArrivals, fillErlangGaps, inputOf } from './table-input.ts'
import { checked, drawPoints, type Point } from './table-point.ts'
import { effortOfCv } from './table-run.ts'

/** How one statistic of a point compares: the table's value less the fresh one, as a fraction. */
export interface Deviation {
  statistic: 'p50' | 'p95' | 'p99' | 'mean'
  tabled: number
  fresh: number
  deviation: number
  /** Standard error of the fresh simulation, as a fraction. */
  freshError: number
}

/** Deviations at a point, and the relative standard error of the table's 99th percentile there. */
export interface FreshComparison {
  point: Point
  deviations: Deviation[]
  tableError: number
}

/** Requests that a point is simulated with: more than most cells of the table. */
const millions = 1.5

/** Simulates a point with requests of its own and with its control variate. */
function simulateFresh(point: Point, seed: number): CellEstimate {
  const { dispatch, departures, utilisation, cv } = point
  const workers = dispatch === 'random' ? 1 : point.workers
  const requests = Math.round(1e6 * millions * Math.max(0.5, effortOfCv(cv)))
  const { gaps, services } = inputOf(cv, requests, seed)
  const stream = { arrivals: new Float64Array(requests), services }
  const out = createOutcome(requests)
  if (dispatch === 'round-robin') {
    fillErlangGaps(stream.arrivals, gaps, workers)
    fillArrivals(stream.arrivals, stream.arrivals, utilisation)
    runStream(stream, 'shared-socket', departures, 1, seed, out)
  } else {
    fillArrivals(stream.arrivals, gaps, utilisation * workers)
    runStream(stream, dispatch, departures, workers, seed, out)
  }
  const control = controlOf(gaps, services, requests, utilisation, cv)
  return estimate(out, services, requests, control)
}

/** Compares the table with fresh simulations at so many random points, always the same ones. */
export const compareAtRandom = (count: number): FreshComparison[] =>
  drawPoints(count, 2026).map((point, i) => compareFresh(point, 7700 + i))

function compareFresh(point: Point, seed: number): FreshComparison {
  const { dispatch, departures, workers, utilisation, cv } = point
  const at = [dispatch, departures, workers, utilisation, cv] as const
  const found = simulateFresh(point, seed)
  const out = new Float64Array(survivalGrid.length)
  lookupQuantiles(...at, out)
  const deviations: Deviation[] = checked.map(({ statistic, survival }) => {
    const k = survivalGrid.indexOf(survival)
    return compare(statistic, out[k]!, found.quantiles[k - 1]!, found.standardErrors[k - 1]!)
  })
  const mean = 1 + found.meanWait
  const meanError = (found.standardErrors.at(-1)! * found.meanWait) / mean
  deviations.push(compare('mean', 1 + lookupWait(...at), mean, meanError))
  return { point, deviations, tableError: lookupStandardError(...at) }
}

const compare = (
  statistic: Deviation['statistic'],
  tabled: number,
  fresh: number,
  freshError: number,
): Deviation => ({ statistic, tabled, fresh, deviation: tabled / fresh - 1, freshError })
