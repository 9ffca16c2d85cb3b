import { bounds } from '@plimsoll/schemas/allowed'
import { writeParameter } from '@plimsoll/schemas/codec'
import type { ParameterName } from '@plimsoll/schemas/parameters'

const DIGITS = 3

/** A value with as many digits as a measurement carries, in bounds, as the query writes it. */
export function textOf(name: ParameterName, value: number): string {
  const { min, max } = bounds(name)
  const inBounds = Math.min(max, Math.max(min, sensible(name, value)))
  /* One unit for a value and its bounds, where the shortest text might change it. */
  if (name === 'rate') return `${inBounds}/s`
  return writeParameter(name, inBounds)[0] ?? String(inBounds)
}

function sensible(name: ParameterName, value: number): number {
  if (name === 'cv' || name === 'iocv') return Number(value.toFixed(2))
  /* Sizes under one MiB in whole KiB, which the query can write. */
  if (name === 'hold' && value < 1) return Math.ceil(digits(value * 1024, 2)) / 1024
  return digits(value, DIGITS)
}

const digits = (value: number, count: number): number => Number(value.toPrecision(count))
