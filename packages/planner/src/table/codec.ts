import { type BitReader, bitReader } from './bits.ts'
import { cvGrid, depthGrid, survivalGrid, workersGrid } from './grid.ts'

/** Dispatch and departures pairs in the order of the table. `random` is one worker at the same ρ. */
export const tableFamilies = [
  'central',
  'least-connections/batch',
  'least-connections/each',
  'power-of-two/batch',
  'power-of-two/each',
  'round-robin/batch',
  'round-robin/each',
  'shared-socket/batch',
  'shared-socket/each',
  'sticky/batch',
  'sticky/each',
] as const

/** Quantiles stored for each cell: all but the minimum, which is the fixed service time or 0. */
export const quantilesPerCell = survivalGrid.length - 1

/** Values of a cell: the quantiles as ln(R + offset), the roots of wait and probability, the error. */
export const valuesPerCell = quantilesPerCell + 3
export const meanWaitAt = survivalGrid.length - 1
export const waitProbabilityAt = quantilesPerCell + 1
export const standardErrorAt = quantilesPerCell + 2

/** Keeps the log of a response time near 0 finite: below it the scale is linear. Units of S. */
export const logOffset = 0.02
export const logFloor = Math.log(logOffset)

/** What a step of each stored whole number is worth: at most half of it is lost to rounding. */
export const units: readonly number[] = Array.from({ length: valuesPerCell }, (_, at) =>
  at < quantilesPerCell ? 0.004 : at === standardErrorAt ? 0.001 : 0.0005,
)

/** Cells of a family and cv, and of the whole table. */
export const cellsPerColumn = workersGrid.length * depthGrid.length
export const cellCount = tableFamilies.length * cvGrid.length * cellsPerColumn

/** The position of a cell, counted from the first; arguments are indices into the grids. */
export function cellIndex(
  family: number,
  cv: number,
  workers: number,
  utilisation: number,
): number {
  return (
    ((family * cvGrid.length + cv) * workersGrid.length + workers) * depthGrid.length + utilisation
  )
}

/**
 * The median of a number's neighbours with fewer workers and with less load and of the plane
 * through them (as LOCO-I does for pixels).
 */
function fromNeighbours(numbers: Int32Array, cell: number, at: number): number {
  const within = cell % cellsPerColumn
  const here = cell * valuesPerCell + at
  const hasFewer = within >= depthGrid.length
  const hasLess = within % depthGrid.length > 0
  const fewer = hasFewer ? numbers[here - depthGrid.length * valuesPerCell]! : 0
  const less = hasLess ? numbers[here - valuesPerCell]! : 0
  if (!hasFewer) return less
  if (!hasLess) return fewer
  const corner = numbers[here - (depthGrid.length + 1) * valuesPerCell]!
  const low = Math.min(fewer, less)
  return Math.max(low, Math.min(Math.max(fewer, less), fewer + less - corner))
}

/**
 * What a stored number is expected to be, given those before it: only what it is off by is
 * written, which takes a few bits. A quantile is likely to be off as the one before it is.
 */
export function predict(numbers: Int32Array, cell: number, at: number): number {
  const expected = fromNeighbours(numbers, cell, at)
  if (at === 0 || at >= quantilesPerCell) return expected
  const before = numbers[cell * valuesPerCell + at - 1]!
  return expected + before - fromNeighbours(numbers, cell, at - 1)
}

/** All cells as whole numbers of their units, in the order of `cellIndex`. */
function readNumbers(reader: BitReader): Int32Array {
  const numbers = new Int32Array(cellCount * valuesPerCell)
  for (let cell = 0, o = 0; cell < cellCount; cell++) {
    for (let at = 0; at < valuesPerCell; at++, o++) {
      numbers[o] = predict(numbers, cell, at) + reader.signed(at)
    }
  }
  return numbers
}

/** All cells as `valuesPerCell` numbers each, in the order of `cellIndex`. */
export function decodeTable(base64: string): Float32Array {
  const numbers = readNumbers(bitReader(base64, valuesPerCell))
  const values = new Float32Array(numbers.length)
  for (let o = 0; o < values.length; ) {
    for (let at = 0; at < valuesPerCell; at++, o++) {
      values[o] = numbers[o]! * units[at]! + (at < quantilesPerCell ? logFloor : 0)
    }
  }
  return values
}
