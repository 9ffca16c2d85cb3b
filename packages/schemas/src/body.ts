import { checkRange, checkValue, readParameter, show } from './codec.ts'
import { isParameterName, type ParameterName, parameterOfField, parameters } from './parameters.ts'
import type { FieldError } from './problem.ts'
import {
  type Decoded,
  defaultValues,
  keep,
  toRequest,
  unknownName,
  type Values,
  versionErrors,
} from './query.ts'
import { isRangedField, Range, type Ranges } from './range.ts'

/**
 * Reads a JSON body: the names of the query with texts, numbers, booleans or lists, or the fields
 * of the normalised request, or both. Never throws, whatever JSON holds.
 */
export function decodeBody(body: Record<string, unknown>): Decoded {
  const values: Values = {}
  const ranges: Ranges = {}
  const errors: FieldError[] = []
  for (const [key, raw] of Object.entries(body)) {
    if (key === 'ranges') continue
    if (key === 'v') {
      errors.push(...versionErrors([show(raw)]))
      continue
    }
    const asField = parameterOfField(key)
    const name = isParameterName(key) ? key : asField
    if (name === undefined) {
      errors.push(unknownName(key, show(raw)))
      continue
    }
    if (Object.hasOwn(values, name)) {
      errors.push({ param: key, got: show(raw), expected: name, code: 'repeated' })
      continue
    }
    const reading = readJson(name, raw, asField !== undefined)
    if ('error' in reading) errors.push(reading.error)
    else keep(name, reading, values, ranges)
  }
  if (body.ranges !== undefined) readJsonRanges(body.ranges, values, ranges, errors)
  return { request: toRequest(values, ranges), errors }
}

/** The `ranges` of a normalised request: they decide over the field's own value. */
function readJsonRanges(raw: unknown, values: Values, ranges: Ranges, errors: FieldError[]): void {
  const entries =
    typeof raw === 'object' && raw !== null ? Object.entries(raw) : [['', raw] as const]
  for (const [field, given] of entries) {
    const name = isRangedField(field) ? parameterOfField(field) : undefined
    const range = Range.safeParse(given)
    const param = `ranges.${field}`.slice(0, 60)
    const got = show(given)
    if (!name || !range.success) {
      const expected = '{ "low": 5, "high": 20 }'
      errors.push({ param, got, expected, code: 'unreadable', rule: 'range' })
      continue
    }
    const reading = checkRange(name, range.data, got)
    if ('error' in reading) errors.push({ ...reading.error, param })
    else keep(name, reading, values, ranges)
  }
}

/** null is 'none', as a normalised request has it: what has a default can't be none. */
function readJson(name: ParameterName, raw: unknown, isField: boolean) {
  if (raw === null && parameters[name].fallback === null) return { value: defaultValues[name] }
  // variables are texts by the parameter's name and objects by the field's, which is the same
  const isOfField = isField && parameters[name].kind !== 'variables'
  if (isOfField && typeof raw !== 'string') return checkValue(name, raw)
  if (Array.isArray(raw) && raw.every((entry) => typeof entry === 'string')) {
    return raw.length === 0 && Array.isArray(defaultValues[name])
      ? { value: [] }
      : readParameter(name, raw)
  }
  if (typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean') {
    return readParameter(name, [String(raw)])
  }
  return checkValue(name, raw)
}
