import type { Departures, Dispatch } from '@plimsoll/schemas/ids'
import { survivalGrid } from '../../planner/src/table/grid.ts'
import { erlangC, meanWaitOf, responseQuantile } from '../src/exact/multi-server.ts'
import { createOutcome } from '../src/recursions/stream.ts'
import { runStream } from '../src/steady-state.ts'
import { type CellEstimate, type Control, controlOf, estimate } from './table-cell.ts'
import { erlangGaps, fillArrivals, inputOf, utilisationOf } from './table-input.ts'

/** Requests simulated for each utilisation of the grid, in millions: many where queues are slow. */
const millions = [1, 1, 1, 1, 1, 1, 1.2, 1.5, 2, 2.5, 3, 3.5, 4]

/**
 * What share of those a cell needs: the mean-field dispatches even out over many workers, queues
 * that are served in turn have no control variate, and a sticky pool is a warning more than a
 * number.
 */
function effortOf(dispatch: Dispatch, workers: number): number {
  if (dispatch === 'round-robin' && workers > 1) return mostEffort
  if (dispatch === 'sticky') return 0.5
  const evensOut = dispatch === 'least-connections' || dispatch === 'power-of-two'
  return evensOut && workers >= 8 ? 0.5 : 1
}

const mostEffort = 1.5

/** A function that estimates the cells of one dispatch and cv, by workers and utilisation point. */
export function cellRunner(
  dispatch: Dispatch,
  departures: Departures,
  cv: number,
  scale: number,
): (workers: number, point: number) => CellEstimate {
  const largest = Math.round(scale * 1e6 * Math.max(...millions) * mostEffort)
  const { gaps, services } = inputOf(cv, largest)
  const out = createOutcome(largest)
  const arrivals = new Float64Array(largest)
  const controls = new Map<string, Control>()
  let unloaded: CellEstimate | undefined

  function controlFor(point: number, requests: number): Control {
    const key = `${point} ${requests}`
    const control =
      controls.get(key) ?? controlOf(gaps, services, requests, utilisationOf(point), cv)
    controls.set(key, control)
    return control
  }

  return (workers, point) => {
    if (point === 0) {
      if (!unloaded) {
        out.responses.set(services)
        unloaded = estimate({ ...out, waits: arrivals.map(() => 0) }, services, largest, null)
      }
      return unloaded
    }
    const rho = utilisationOf(point)
    if (dispatch === 'central' && cv === 1) return exactCell(workers, rho)
    const requests = Math.round(scale * 1e6 * millions[point]! * effortOf(dispatch, workers))
    const stream = {
      arrivals: arrivals.subarray(0, requests),
      services: services.subarray(0, requests),
    }
    if (dispatch === 'round-robin' && workers > 1) {
      // Every worker is a queue of its own with Erlang gaps: one of them is simulated.
      fillArrivals(stream.arrivals, erlangGaps(workers, largest), rho)
      runStream(stream, 'shared-socket', departures, 1, 7, out)
      return estimate(out, services, requests, null)
    }
    fillArrivals(stream.arrivals, gaps, rho * workers)
    runStream(stream, dispatch, departures, workers, 7, out)
    return estimate(out, services, requests, controlFor(point, requests))
  }
}

/** M/M/c needs no simulation. */
function exactCell(workers: number, rho: number): CellEstimate {
  return {
    quantiles: Float64Array.from(survivalGrid.slice(1), (survival) =>
      responseQuantile(workers, rho, survival),
    ),
    meanWait: meanWaitOf(workers, rho),
    waitProbability: erlangC(workers, workers * rho),
    standardError: 0,
  }
}
