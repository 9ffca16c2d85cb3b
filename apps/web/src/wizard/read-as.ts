import { mayBeMisread } from '@plimsoll/schemas/numeral'
import { parameters } from '@plimsoll/schemas/parameters'
import { formatQuantity, isUnit, parseQuantity, rangeEnds } from '@plimsoll/schemas/units'
import type { FieldName } from './controls.ts'

/**
 * What was read, where a text may mean a thousand times as much to who typed it (`1.000/s`), in
 * digits without groups; null where there is no doubt, or where nothing could be read.
 */
export function readAs(name: FieldName, text: string): string | null {
  const { kind } = parameters[name]
  if (!isUnit(kind) || !text.split('..').some(mayBeMisread)) return null
  const values = (rangeEnds(text) ?? [text]).map((end) => parseQuantity(kind, end))
  return values.every((value) => value !== null)
    ? values.map((value) => formatQuantity(kind, value)).join('..')
    : null
}
