import { survivalGrid } from '../../planner/src/table/grid.ts'
import { lookupQuantiles } from '../../planner/src/table/lookup.ts'
import { dispatchLines } from './figure-dispatch-names.ts'
import { type Axis, figure, namedLines, panel } from './figure-svg.ts'

const p99 = survivalGrid.indexOf(0.01)
const xAxis: Axis = {
  min: 0,
  max: 0.95,
  log: false,
  ticks: [0, 0.2, 0.4, 0.6, 0.8, 0.95],
  label: 'utilisation ρ',
  format: (value) => value.toFixed(value === 0.95 ? 2 : 1),
}
const yAxis: Axis = {
  min: 4,
  max: 220,
  log: true,
  ticks: [5, 10, 20, 50, 100, 200],
  label: 'p99 response time, in service times',
}

/** p99 against utilisation for each dispatch, at 4 and at 8 workers. */
export function drawDispatches(): string {
  const out = new Float64Array(survivalGrid.length)
  const panels = [4, 8].map((workers, i) => {
    const frame = { left: 84 + i * 500, top: 84, width: 290, height: 330 }
    const drawn = panel(frame, xAxis, yAxis, `${workers} workers`)
    const series = dispatchLines.map(({ dispatch, departures, ...style }) => ({
      ...style,
      name: dispatch,
      points: Array.from({ length: 95 }, (_, step): [number, number] => {
        const rho = (step + 1) / 100
        lookupQuantiles(dispatch, departures, workers, rho, 1, out)
        return [rho, out[p99]!]
      }),
    }))
    return drawn.body + namedLines(drawn, series)
  })
  const title = 'p99 response time by dispatch'
  const description =
    'Two charts, for 4 and 8 workers, of the 99th percentile of the response time in service times against utilisation, with exponential service times and answers that leave at the end of a batch. One central queue is lowest, then least connections, power of two, shared socket, round robin and a random split.'
  return figure(1030, 480, { title, description }, panels.join(''))
}
