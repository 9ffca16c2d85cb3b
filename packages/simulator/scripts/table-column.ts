import type { Departures, Dispatch } from '@plimsoll/schemas/ids'
import { cellsPerColumn, tableFamilies, valuesPerCell } from '../../planner/src/table/codec.ts'
import { cvGrid, depthGrid, survivalGrid, workersGrid } from '../../planner/src/table/grid.ts'
import { numbersOf } from './table-encode.ts'
import { cellRunner } from './table-run.ts'

const p99 = survivalGrid.indexOf(0.01) - 1

/** One dispatch with its departures at one cv: all workers and utilisations. */
export interface Column {
  family: number
  cv: number
  scale: number
}

/** The numbers of a column's cells, by `workers index · utilisations + utilisation`. */
export function buildColumn({ family, cv: cvIndex, scale }: Column): Int32Array {
  const cv = cvGrid[cvIndex]!
  const parts = tableFamilies[family]!.split('/') as [Dispatch, Departures | undefined]
  const [dispatch, departures = 'each'] = parts
  const run = cellRunner(dispatch, departures, cv, scale)
  const all = new Int32Array(cellsPerColumn * valuesPerCell)
  for (const [w, workers] of workersGrid.entries()) {
    let less: Int32Array | null = null
    let meanWait = 0
    let waitProbability = 0
    for (let point = 0; point < depthGrid.length; point++) {
      const cell = run(workers, point)
      meanWait = Math.max(meanWait, cell.meanWait)
      waitProbability = Math.max(waitProbability, cell.waitProbability)
      less = numbersOf(
        {
          quantiles: cell.quantiles,
          meanWaitRoot: Math.cbrt((2 * meanWait) / (1 + cv * cv)),
          waitProbabilityRoot: Math.cbrt(waitProbability),
          standardError: cell.standardErrors[p99]!,
        },
        less,
      )
      all.set(less, (w * depthGrid.length + point) * valuesPerCell)
    }
  }
  return all
}
