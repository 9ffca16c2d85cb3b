import {
  bytesPerCell,
  logOffset,
  quantilesPerCell,
  rootRange,
  standardErrorUnit,
  stepOf,
} from '../../planner/src/table/codec.ts'

/** What a cell of the table holds before it is encoded. */
export interface Cell {
  /** Quantiles of R at the survival grid without its first, ascending, in units of S. */
  quantiles: Float64Array
  /** Cube roots of the mean wait over (1 + cv²)/2, and of the wait probability. */
  meanWaitRoot: number
  waitProbabilityRoot: number
  /** Relative standard error of the 99th percentile. */
  standardError: number
}

const steps = Array.from({ length: 256 }, (_, b) => stepOf(b))

/** The byte whose step comes nearest to `target`, or the least that is not below `floor`. */
function nearestStep(target: number, floor: number): number {
  let b = Math.round(255 * Math.sqrt(Math.max(0, target) / steps[255]!))
  if (b > 255) throw new Error(`a step of ${target} is beyond the table's range`)
  if (b > 0 && Math.abs(steps[b - 1]! - target) < Math.abs(steps[b]! - target)) b--
  if (b < 255 && Math.abs(steps[b + 1]! - target) < Math.abs(steps[b]! - target)) b++
  while (b < 255 && steps[b]! < floor) b++
  return b
}

/**
 * Writes a cell at `at`. `floors` are the decoded logs of the cell with the next lower utilisation
 * (or minus infinity) and are replaced by this cell's: no quantile falls when ρ grows.
 */
export function encodeCell(cell: Cell, floors: Float64Array, bytes: Uint8Array, at: number): void {
  let log = Math.log(logOffset)
  for (let k = 0; k < quantilesPerCell; k++) {
    const target = Math.log(cell.quantiles[k]! + logOffset)
    const b = nearestStep(target - log, floors[k]! - log)
    bytes[at + k] = b
    log += steps[b]!
    floors[k] = log
  }
  writeRoot(cell.meanWaitRoot, bytes, at + quantilesPerCell)
  writeRoot(cell.waitProbabilityRoot, bytes, at + quantilesPerCell + 2)
  const error = Math.round(cell.standardError / standardErrorUnit)
  bytes[at + bytesPerCell - 1] = Math.min(255, error)
}

function writeRoot(root: number, bytes: Uint8Array, at: number): void {
  const word = Math.round((root / rootRange) * 65535)
  if (!(word >= 0 && word <= 65535)) throw new Error(`a root of ${root} is beyond the range`)
  bytes[at] = word >> 8
  bytes[at + 1] = word & 255
}
