import { longestUnary, plainBits, RiceParameter } from '../../planner/src/table/bits.ts'
import {
  cellCount,
  logFloor,
  logOffset,
  meanWaitAt,
  predict,
  quantilesPerCell,
  standardErrorAt,
  units,
  valuesPerCell,
  waitProbabilityAt,
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

/**
 * A cell as whole numbers of their units. `less` are those of the cell with the next lower
 * utilisation, where there is one: no quantile falls when ρ grows.
 */
export function numbersOf(cell: Cell, less: Int32Array | null): Int32Array {
  const numbers = new Int32Array(valuesPerCell)
  const whole = (value: number, at: number): number => Math.round(value / units[at]!)
  for (let at = 0; at < quantilesPerCell; at++) {
    const number = whole(Math.log(cell.quantiles[at]! + logOffset) - logFloor, at)
    numbers[at] = Math.max(number, less?.[at] ?? 0)
  }
  numbers[meanWaitAt] = whole(cell.meanWaitRoot, meanWaitAt)
  numbers[waitProbabilityAt] = whole(cell.waitProbabilityRoot, waitProbabilityAt)
  numbers[standardErrorAt] = whole(cell.standardError, standardErrorAt)
  return numbers
}

/** Writes all cells' numbers, in the order of `cellIndex`, as what `decodeTable` reads. */
export function encodeTable(numbers: Int32Array): string {
  const parameters = Array.from({ length: valuesPerCell }, () => new RiceParameter())
  const bits: number[] = []
  const write = (value: number, count: number): void => {
    for (let bit = count - 1; bit >= 0; bit--) bits.push((value >> bit) & 1)
  }
  for (let cell = 0, o = 0; cell < cellCount; cell++) {
    for (let at = 0; at < valuesPerCell; at++, o++) {
      const rest = numbers[o]! - predict(numbers, cell, at)
      const value = rest >= 0 ? 2 * rest : -2 * rest - 1
      const parameter = parameters[at]!
      const low = parameter.lowBits
      const high = value >> low
      for (let i = 0; i < Math.min(high, longestUnary); i++) bits.push(1)
      if (high < longestUnary) {
        bits.push(0)
        write(value, low)
      } else write(value, plainBits)
      parameter.learn(value)
    }
  }
  const bytes = Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, byte) =>
    Array.from({ length: 8 }, (_, bit) => bits[8 * byte + bit] ?? 0).reduce((a, b) => 2 * a + b, 0),
  )
  return Buffer.from(bytes).toString('base64').replaceAll('=', '')
}
