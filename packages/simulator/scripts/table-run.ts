import type { Departures, Dispatch } from '@plimsoll/schemas/ids'
import { depthGrid, survivalGrid } from '../../planner/src/table/grid.ts'
import { erlangC, meanWaitOf, responseQuantile } from '../src/exact/multi-server.ts'
import { createOutcome } from '../src/recursions/stream.ts'
import { runStream } from '../src/steady-state.ts'
import { type CellEstimate, type Control, controlOf, estimate } from './table-cell.ts'
import { fillArrivals, fillErlangGaps, type Input, inputOf, utilisationOf } from './table-input.ts'

/** Requests simulated for each utilisation of the grid, in millions: many where queues are slow. */
const millions = depthGrid.map((depth) => 0.5 + 0.57 * depth)

/** What share of those a cv needs: errors grow with the variation of the services. */
export const effortOfCv = (cv: number): number => (cv < 1 ? 0.4 : cv === 1 ? 0.7 : 0.6 + 0.6 * cv)

/** And a dispatch: a sticky pool is a warning more than a number. */
const effortOf: Record<Dispatch, number> = {
  central: 0.5,
  'least-connections': 0.75,
  'power-of-two': 1,
  'round-robin': 1,
  random: 1,
  'shared-socket': 1.5,
  sticky: 0.25,
}

const mostMillions = Math.max(...millions) * Math.max(...Object.values(effortOf))

/** The seed of the table's input; the check and the test draw their own. */
const seed = 1

const controls = new Map<string, Control>()
let controlled: Input | undefined

/** The controls of one input, which the dispatches share. */
function controlFor(input: Input, point: number, requests: number): Control {
  if (controlled !== input) controls.clear()
  controlled = input
  const key = `${point} ${requests}`
  const known = controls.get(key)
  if (known) return known
  const { gaps, services, cv } = input
  const control = controlOf(gaps, services, requests, utilisationOf(point), cv)
  controls.set(key, control)
  return control
}

/** A function that estimates the cells of one dispatch and cv, by workers and utilisation point. */
export function cellRunner(
  dispatch: Dispatch,
  departures: Departures,
  cv: number,
  scale: number,
): (workers: number, point: number) => CellEstimate {
  const largest = Math.round(scale * 1e6 * mostMillions * effortOfCv(cv))
  const input = inputOf(cv, largest, seed)
  const { services } = input
  const out = createOutcome(largest)
  const arrivals = new Float64Array(largest)
  const erlang = new Float64Array(dispatch === 'round-robin' ? largest : 0)
  let phases = 1
  let unloaded: CellEstimate | undefined

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
    const requests = Math.round(
      scale * 1e6 * millions[point]! * effortOf[dispatch] * effortOfCv(cv),
    )
    const stream = {
      arrivals: arrivals.subarray(0, requests),
      services: services.subarray(0, requests),
    }
    if (dispatch === 'round-robin' && workers > 1) {
      // Every worker is a queue of its own with Erlang gaps: one of them is simulated.
      if (phases !== workers) fillErlangGaps(erlang, input.gaps, workers)
      phases = workers
      fillArrivals(stream.arrivals, erlang, rho)
      runStream(stream, 'shared-socket', departures, 1, 7, out)
    } else {
      fillArrivals(stream.arrivals, input.gaps, rho * workers)
      runStream(stream, dispatch, departures, workers, 7, out)
    }
    return estimate(out, services, requests, controlFor(input, point, requests))
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
    standardErrors: new Float64Array(survivalGrid.length),
  }
}
