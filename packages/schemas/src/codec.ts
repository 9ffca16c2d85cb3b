import type { z } from 'zod'
import { allowed, mostEntries, schemaOf } from './allowed.ts'
import { type ParameterName, parameters } from './parameters.ts'
import type { FieldError } from './problem.ts'
import { isRangedField, middleOf, type Range } from './range.ts'
import type { PlanRequest } from './request.ts'
import { secretOf } from './secret.ts'
import { formatQuantity, isUnit, parseQuantity, rangeEnds } from './units.ts'

type Reading = { value: unknown; range?: Range } | { error: FieldError }

/** A value that can't be used, and what is allowed instead. */
const failed = (
  param: ParameterName,
  got: string,
  code: FieldError['code'],
  more: Partial<FieldError> = allowed(param),
): { error: FieldError } => ({ error: { param, got: clip(got), expected: '', code, ...more } })

/** Reads the texts given for one parameter; more than one is allowed for lists alone. */
export function readParameter(name: ParameterName, texts: readonly string[]): Reading {
  const { kind } = parameters[name]
  const got = texts.join(', ')
  if (kind !== 'list' && kind !== 'variables' && texts.length > 1) {
    return failed(name, got, 'repeated')
  }
  const ends = isRangedField(parameters[name].field) ? rangeEnds(texts[0] ?? '') : null
  if (ends) return readRange(name, ends, got)
  const raw = rawValue(kind, texts)
  if (raw === undefined) {
    return failed(name, got, kind === 'choice' ? 'not-a-choice' : 'unreadable')
  }
  return checkValue(name, raw, got)
}

function readRange(name: ParameterName, ends: [string, string], got: string): Reading {
  const { kind } = parameters[name]
  const [low, high] = ends.map((end) => (isUnit(kind) ? parseQuantity(kind, end) : null))
  if (low == null || high == null) return failed(name, got, 'unreadable')
  return checkRange(name, { low, high }, got)
}

/** The reading of a range: its ends in bounds and in order. */
export function checkRange(name: ParameterName, range: Range, got: string): Reading {
  const { low, high } = range
  const schema = schemaOf(name)
  if (![low, high].every((end) => schema.safeParse(end).success)) {
    return failed(name, got, 'out-of-range')
  }
  if (low < high) return { value: middleOf(range), range }
  const mended = low === high ? writeParameter(name, low).join() : undefined
  const expected = mended ?? writeRange(name, { low: high, high: low })
  return failed(name, got, 'wrong-order', { expected })
}

/** A range as the query writes it. */
export function writeRange(name: ParameterName, { low, high }: Range): string {
  const { kind } = parameters[name]
  return isUnit(kind) ? `${formatQuantity(kind, low)}..${formatQuantity(kind, high)}` : ''
}

/** Checks a value that has its type already: bounds, grammar, no secret in a link. */
export function checkValue(name: ParameterName, raw: unknown, got = show(raw)): Reading {
  const parsed = schemaOf(name).safeParse(raw)
  if (!parsed.success) {
    const code = codeOf(parsed.error.issues[0])
    return code === 'too-many'
      ? failed(name, got, code, { expected: `0..${mostEntries(name)}` })
      : failed(name, got, code)
  }
  const { data } = parsed
  return (
    orderError(name, data, got) ??
    secretError(name, data) ??
    twiceError(name, data) ?? { value: data }
  )
}

function orderError(name: ParameterName, data: unknown, got: string): Reading | null {
  if (name !== 'band') return null
  const { floor, ceiling } = data as PlanRequest['band']
  if (floor < ceiling) return null
  const mended = floor > ceiling && writeParameter(name, { floor: ceiling, ceiling: floor }).join()
  return failed(name, got, 'wrong-order', mended ? { expected: mended } : allowed(name))
}

/** A secret in what the app is run with, which is never shown. */
function secretError(name: ParameterName, data: unknown): Reading | null {
  if (name !== 'before' && name !== 'env' && name !== 'app') return null
  for (const entry of [data].flat() as (string | PlanRequest['env'][number])[]) {
    const secret = secretOf(entry)
    if (!secret) continue
    const { shown, variable } = secret
    return failed(name, shown, 'secret-in-link', {
      expected: `env=${variable}`,
      ...(name !== 'env' && { rule: 'from-environment', params: { variable } }),
    })
  }
  return null
}

function twiceError(name: ParameterName, data: unknown): Reading | null {
  if (name !== 'env') return null
  const names = (data as PlanRequest['env']).map((variable) => variable.name)
  const twice = names.find((one, at) => names.indexOf(one) < at)
  return twice === undefined
    ? null
    : failed(name, twice, 'repeated', { expected: `env=${twice}`, rule: 'variable-once' })
}

function rawValue(kind: string, texts: readonly string[]): unknown {
  const text = (texts[0] ?? '').trim()
  if (isUnit(kind)) return parseQuantity(kind, text) ?? undefined
  switch (kind) {
    case 'integer':
      return /^\d{1,9}$/.test(text) ? Number(text) : undefined
    case 'count-or-auto':
      return text === 'auto' ? text : /^\d{1,9}$/.test(text) ? Number(text) : undefined
    case 'boolean':
      return booleans[text.toLowerCase()]
    case 'band':
      return parseBand(text)
    case 'list':
      return texts
    case 'variables':
      return texts.map(parseVariable)
    default:
      return texts[0] ?? ''
  }
}

const booleans: Record<string, boolean> = {
  yes: true,
  no: false,
  true: true,
  false: false,
  '1': true,
  '0': false,
  on: true,
  off: false,
}

function parseBand(text: string): PlanRequest['band'] | undefined {
  const [low, high, ...rest] = text.split(/\s*(?:-|\.\.|–)\s*/)
  if (low === undefined || high === undefined || rest.length > 0) return undefined
  const floor = parseQuantity('share', low)
  const ceiling = parseQuantity('share', high)
  return floor === null || ceiling === null ? undefined : { floor, ceiling }
}

function parseVariable(text: string): PlanRequest['env'][number] {
  const at = text.indexOf('=')
  return at < 0
    ? { name: text, value: null }
    : { name: text.slice(0, at), value: text.slice(at + 1) }
}

const ofOrigin: Partial<Record<string, FieldError['code']>> = {
  string: 'too-long',
  array: 'too-many',
}

function codeOf(issue: z.core.$ZodIssue | undefined): FieldError['code'] {
  if (issue?.code === 'custom') return 'unprintable'
  if (issue?.code === 'invalid_value') return 'not-a-choice'
  if (issue?.code === 'too_big') {
    return ofOrigin[issue.origin] ?? 'out-of-range'
  }
  if (issue?.code === 'too_small') {
    return issue.origin === 'string' ? 'unreadable' : 'out-of-range'
  }
  return 'unreadable'
}

/** The value as texts of the query, one a list entry. */
export function writeParameter(name: ParameterName, value: unknown): string[] {
  const { kind } = parameters[name]
  if (value === null) return []
  if (isUnit(kind)) return [formatQuantity(kind, value as number)]
  switch (kind) {
    case 'boolean':
      return [value ? 'yes' : 'no']
    case 'band': {
      const { floor, ceiling } = value as PlanRequest['band']
      return [`${formatQuantity('share', floor)}-${formatQuantity('share', ceiling)}`]
    }
    case 'list':
      return value as string[]
    case 'variables':
      return (value as PlanRequest['env']).map((v) =>
        v.value === null ? v.name : `${v.name}=${v.value}`,
      )
    default:
      return [String(value)]
  }
}

const clip = (text: string) => (text.length > 120 ? `${text.slice(0, 119)}…` : text)
/** A JSON value as an error shows it; one nested too deeply to be written has no text. */
export function show(raw: unknown): string {
  if (typeof raw === 'string') return raw
  try {
    return clip(JSON.stringify(raw) ?? String(raw))
  } catch {
    return '…'
  }
}
