import type { Departures, Dispatch } from '@plimsoll/schemas/ids'
import { lookupWait } from '../../planner/src/table/lookup.ts'
import { dispatchLines } from './figure-dispatch-names.ts'
import { type Axis, figure, namedLines, panel } from './figure-svg.ts'

const xAxis: Axis = {
  min: 1,
  max: 64,
  log: true,
  ticks: [1, 2, 4, 8, 16, 32, 64],
  label: 'workers',
}
const yAxis: Axis = {
  min: 0.4,
  max: 1,
  log: false,
  ticks: [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
  label: 'target utilisation ρ*',
  format: (value) => value.toFixed(1),
}

/** The highest utilisation at which the mean wait is no longer than a service. */
function targetOf(dispatch: Dispatch, departures: Departures, workers: number): number {
  let low = 0
  let high = 1 - 1e-6
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2
    if (lookupWait(dispatch, departures, workers, middle, 1) <= 1) low = middle
    else high = middle
  }
  return low
}

/** The target without an objective, by workers and dispatch. */
export function drawTargets(): string {
  const drawn = panel({ left: 84, top: 76, width: 560, height: 340 }, xAxis, yAxis)
  const series = dispatchLines.map(({ dispatch, departures, ...style }) => ({
    ...style,
    name: dispatch,
    points: Array.from({ length: 64 }, (_, i): [number, number] => [
      i + 1,
      targetOf(dispatch, departures, i + 1),
    ]),
  }))
  const title = 'Target utilisation where the mean wait equals the service time'
  const description =
    'A chart of the target utilisation against the number of workers, one line for each dispatch, at a coefficient of variation of 1. With one worker all are near .5; with 64, one central queue and least connections are above .95, the shared socket follows, and splits on arrival stay low.'
  return figure(800, 480, { title, description }, drawn.body + namedLines(drawn, series))
}
