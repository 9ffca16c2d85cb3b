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

/** Values of a decoded cell: the quantiles as ln(R + offset), the roots of wait and probability, the error. */
export const valuesPerCell = quantilesPerCell + 3
export const meanWaitAt = survivalGrid.length - 1
export const waitProbabilityAt = quantilesPerCell + 1
export const standardErrorAt = quantilesPerCell + 2

/** Bytes of an encoded cell: a step for each quantile, two 16-bit numbers, the standard error. */
export const bytesPerCell = quantilesPerCell + 5

/** Keeps the log of a response time near 0 finite: below it the scale is linear. Units of S. */
export const logOffset = 0.02

/** ln(R + offset) of the step between quantiles that byte `b` stands for: fine where steps are. */
export const stepOf = (b: number): number => 9 * (b / 255) ** 2

/** 16-bit numbers stand for cube roots from 0 to this. */
export const rootRange = 16

/** A unit of the standard error's byte: a relative error of 0.1 %. */
export const standardErrorUnit = 0.001

export const cellCount =
  tableFamilies.length * workersGrid.length * depthGrid.length * cvGrid.length

/** The position of a cell, counted from the first; arguments are indices into the grids. */
export function cellIndex(
  family: number,
  workers: number,
  utilisation: number,
  cv: number,
): number {
  return (
    ((family * workersGrid.length + workers) * depthGrid.length + utilisation) * cvGrid.length + cv
  )
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Decodes base64 (RFC 4648, length a multiple of four) without the platform's help. */
function bytesOf(base64: string): Uint8Array {
  const code = new Uint8Array(128)
  for (let i = 0; i < 64; i++) code[alphabet.charCodeAt(i)] = i
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((base64.length / 4) * 3)
  for (let i = 0, o = 0; i < base64.length; i += 4, o += 3) {
    const word =
      (code[base64.charCodeAt(i)]! << 18) |
      (code[base64.charCodeAt(i + 1)]! << 12) |
      (code[base64.charCodeAt(i + 2) & 127]! << 6) |
      code[base64.charCodeAt(i + 3) & 127]!
    bytes[o] = word >> 16
    bytes[o + 1] = (word >> 8) & 255
    bytes[o + 2] = word & 255
  }
  return bytes.subarray(0, bytes.length - padding)
}

/** All cells as `valuesPerCell` numbers each, in the order of `cellIndex`. */
export function decodeTable(base64: string): Float32Array {
  const bytes = bytesOf(base64)
  if (bytes.length !== cellCount * bytesPerCell) throw new Error('the table does not fit its grid')
  const values = new Float32Array(cellCount * valuesPerCell)
  const steps = Float64Array.from({ length: 256 }, (_, b) => stepOf(b))
  const root = (at: number): number => ((bytes[at]! * 256 + bytes[at + 1]!) * rootRange) / 65535
  for (
    let cell = 0, at = 0, o = 0;
    cell < cellCount;
    cell++, at += bytesPerCell, o += valuesPerCell
  ) {
    let log = Math.log(logOffset)
    for (let k = 0; k < quantilesPerCell; k++) {
      log += steps[bytes[at + k]!]!
      values[o + k] = log
    }
    values[o + meanWaitAt] = root(at + quantilesPerCell)
    values[o + waitProbabilityAt] = root(at + quantilesPerCell + 2)
    values[o + standardErrorAt] = bytes[at + quantilesPerCell + 4]! * standardErrorUnit
  }
  return values
}
