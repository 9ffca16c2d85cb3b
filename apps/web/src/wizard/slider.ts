import { type Kind, parameters } from '@plimsoll/schemas/parameters'
import { parseQuantity, rangeEnds, type Unit } from '@plimsoll/schemas/units'
import type { FieldName } from './controls.ts'

const unitOf = (kind: Kind): Unit =>
  kind === 'size' || kind === 'duration' || kind === 'rate' || kind === 'share' ? kind : 'number'

/**
 * The stop nearest to a text, by ratio where both are above zero, so that 1.4 GiB is between
 * 1 and 1.5; null where the text can't be read.
 */
export function stopOf(name: FieldName, stops: readonly string[], text: string): number | null {
  const unit = unitOf(parameters[name].kind)
  const value = parseQuantity(unit, text)
  if (value === null) return null
  let nearest = 0
  let least = Number.POSITIVE_INFINITY
  stops.forEach((stop, index) => {
    const far = distance(value, parseQuantity(unit, stop) ?? 0)
    if (far < least) [nearest, least] = [index, far]
  })
  return nearest
}

/** Where a text stands on the slider; a range from its low end to its high one. */
export function spanOf(
  name: FieldName,
  stops: readonly string[],
  text: string,
): { from: number; at: number; to: number } | null {
  const ends = rangeEnds(text) ?? [text, text]
  const [from, to] = ends.map((end) => stopOf(name, stops, end))
  if (from == null || to == null) return null
  return { from, at: Math.round((from + to) / 2), to }
}

const distance = (a: number, b: number) =>
  a === b ? 0 : a > 0 && b > 0 ? Math.abs(Math.log(a / b)) : 50
