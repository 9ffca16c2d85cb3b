import type { Departures, Dispatch } from '@plimsoll/schemas/ids'
import {
  bytesPerCell,
  cellIndex,
  quantilesPerCell,
  tableFamilies,
} from '../../planner/src/table/codec.ts'
import { cvGrid, depthGrid, workersGrid } from '../../planner/src/table/grid.ts'
import { encodeCell } from './table-encode.ts'
import { cellRunner } from './table-run.ts'
import { smoothOverWorkers } from './table-smooth.ts'

/** One dispatch with its departures at one cv: all workers and utilisations. */
export interface Column {
  family: number
  cv: number
  scale: number
}

/** Queues served in turn are smoothed over workers from a utilisation of .835 and a cv of 1. */
const smoothFrom = 7

/** The bytes of a column's cells, by `workers index · utilisations + utilisation`. */
export function buildColumn({ family, cv: cvIndex, scale }: Column): Uint8Array {
  const cv = cvGrid[cvIndex]!
  const parts = tableFamilies[family]!.split('/') as [Dispatch, Departures | undefined]
  const [dispatch, departures = 'each'] = parts
  const run = cellRunner(dispatch, departures, cv, scale)
  const cells = workersGrid.map((workers) =>
    Array.from({ length: depthGrid.length }, (_, point) => run(workers, point)),
  )
  if (dispatch === 'round-robin' && cv >= 1) {
    for (let point = smoothFrom; point < depthGrid.length; point++) {
      const smooth = smoothOverWorkers(cells.slice(1).map((row) => row[point]!))
      for (const [w, cell] of smooth.entries()) cells[w + 1]![point] = cell
    }
  }
  const bytes = new Uint8Array(workersGrid.length * depthGrid.length * bytesPerCell)
  for (const [w, row] of cells.entries()) {
    const floors = new Float64Array(quantilesPerCell).fill(-Infinity)
    let meanWait = 0
    let waitProbability = 0
    for (const [point, cell] of row.entries()) {
      meanWait = Math.max(meanWait, cell.meanWait)
      waitProbability = Math.max(waitProbability, cell.waitProbability)
      const monotone = {
        quantiles: cell.quantiles,
        meanWaitRoot: Math.cbrt((2 * meanWait) / (1 + cv * cv)),
        waitProbabilityRoot: Math.cbrt(waitProbability),
        standardError: cell.standardError,
      }
      encodeCell(monotone, floors, bytes, (w * depthGrid.length + point) * bytesPerCell)
    }
  }
  return bytes
}

/** Copies a column's cells to their places in the whole table. */
export function placeColumn({ family, cv }: Column, cells: Uint8Array, all: Uint8Array): void {
  for (let w = 0; w < workersGrid.length; w++) {
    for (let u = 0; u < depthGrid.length; u++) {
      const from = (w * depthGrid.length + u) * bytesPerCell
      all.set(cells.subarray(from, from + bytesPerCell), cellIndex(family, w, u, cv) * bytesPerCell)
    }
  }
}
