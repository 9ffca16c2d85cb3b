import {
  isParameterName,
  type ParameterName,
  parameterNames,
  parameterOfField,
} from '@plimsoll/schemas/parameters'

/**
 * The parameter that an unknown name most likely means: the name of its field in the JSON, the
 * same in other letters, or one slip of the pen away.
 */
export function nearName(unknown: string): ParameterName | null {
  const field = parameterOfField(unknown)
  if (field) return field
  const plain = unknown.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (isParameterName(plain)) return plain
  if (plain.length < 3) return null
  return parameterNames.find((name) => name.length > 2 && isOneSlip(plain, name)) ?? null
}

/** Whether a letter more, less, or another one tells the two apart. */
function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  const rest = short.length === long.length ? at + 1 : at
  return short.slice(rest) === long.slice(at + 1)
}
