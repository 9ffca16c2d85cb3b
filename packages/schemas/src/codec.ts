import { z } from 'zod'
import { type ParameterName, parameters } from './parameters.ts'
import type { FieldError } from './problem.ts'
import { isRangedField, middleOf, type Range } from './range.ts'
import { PlanRequest } from './request.ts'
import { looksLikeSecret } from './secret.ts'
import { formatQuantity, parseQuantity, rangeEnds, type Unit } from './units.ts'

type Reading = { value: unknown; range?: Range } | { error: FieldError }

const units: readonly string[] = ['size', 'duration', 'rate', 'share', 'number']
const isUnit = (kind: string): kind is Unit => units.includes(kind)

const shapes = PlanRequest.shape as Record<string, z.ZodType>
const schemaOf = (name: ParameterName) => shapes[parameters[name].field]!

/** Reads the texts given for one parameter; more than one is allowed for lists alone. */
export function readParameter(name: ParameterName, texts: readonly string[]): Reading {
  const { kind } = parameters[name]
  const fail = (code: FieldError['code'], got = texts.join(', ')): Reading => ({
    error: { param: name, got: clip(got), expected: expected(name), code },
  })
  if (kind !== 'list' && kind !== 'variables' && texts.length > 1) return fail('repeated')
  const ends = isRangedField(parameters[name].field) ? rangeEnds(texts[0] ?? '') : null
  if (ends) return readRange(name, ends, texts[0] ?? '')
  const raw = rawValue(kind, texts)
  if (raw === undefined) return fail(kind === 'choice' ? 'not-a-choice' : 'unreadable')
  return checkValue(name, raw, texts.join(', '))
}

function readRange(name: ParameterName, ends: [string, string], got: string): Reading {
  const { kind } = parameters[name]
  const fail = (code: FieldError['code']): Reading => ({
    error: { param: name, got: clip(got), expected: expected(name), code },
  })
  const [low, high] = ends.map((end) => (isUnit(kind) ? parseQuantity(kind, end) : null))
  if (low == null || high == null) return fail('unreadable')
  return checkRange(name, { low, high }) ?? fail('out-of-range')
}

/** The reading of a range whose ends are in order and in bounds, or null. */
export function checkRange(name: ParameterName, range: Range): Reading | null {
  const schema = schemaOf(name)
  const good = range.low < range.high && schema.safeParse(range.low).success
  return good && schema.safeParse(range.high).success ? { value: middleOf(range), range } : null
}

/** A range as the query writes it. */
export function writeRange(name: ParameterName, { low, high }: Range): string {
  const { kind } = parameters[name]
  return isUnit(kind) ? `${formatQuantity(kind, low)}..${formatQuantity(kind, high)}` : ''
}

/** Checks a value that has its type already: bounds, grammar, no secret in a link. */
export function checkValue(name: ParameterName, raw: unknown, got = show(raw)): Reading {
  const fail = (code: FieldError['code']): Reading => ({
    error: { param: name, got: clip(got), expected: expected(name), code },
  })
  const parsed = schemaOf(name).safeParse(raw)
  if (!parsed.success) return fail(codeOf(parsed.error.issues[0]))
  if (name === 'band' && !isOrderedBand(parsed.data)) return fail('out-of-range')
  if (name === 'env') {
    const secret = (parsed.data as PlanRequest['env']).find(looksLikeSecret)
    if (secret) {
      return {
        error: {
          param: name,
          got: `${secret.name}=…`,
          expected: `env=${secret.name}`,
          code: 'secret-in-link',
        },
      }
    }
  }
  return { value: parsed.data }
}

const isOrderedBand = (band: unknown) => {
  const { floor, ceiling } = band as PlanRequest['band']
  return floor < ceiling
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

function codeOf(issue: z.core.$ZodIssue | undefined): FieldError['code'] {
  if (issue?.code === 'custom') return 'unprintable'
  if (issue?.code === 'invalid_value') return 'not-a-choice'
  const isText = 'origin' in (issue ?? {}) && (issue as { origin: string }).origin === 'string'
  if (issue?.code === 'too_big') return isText ? 'too-long' : 'out-of-range'
  if (issue?.code === 'too_small') return isText ? 'unreadable' : 'out-of-range'
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

/** What is allowed, in the notation of the query: `0.01ms..10m, as in 25ms`. */
export function expected(name: ParameterName): string {
  const { kind, example } = parameters[name]
  const allowed =
    isUnit(kind) || kind === 'integer' || kind === 'count-or-auto' ? range(name) : choices(name)
  return allowed ? `${allowed}, as in ${example}` : `as in ${example}`
}

function range(name: ParameterName): string {
  const { kind } = parameters[name]
  const { min, max } = bounds(name)
  const text = (value: number) => (isUnit(kind) ? formatQuantity(kind, value) : String(value))
  return `${kind === 'count-or-auto' ? 'auto or ' : ''}${text(min)}..${text(max)}`
}

/** Smallest and largest number allowed, in the unit used inside. */
export function bounds(name: ParameterName): { min: number; max: number } {
  const number = numberIn(schemaOf(name))
  return { min: number?.minValue ?? 0, max: number?.maxValue ?? Number.MAX_SAFE_INTEGER }
}

function numberIn(schema: z.ZodType): z.ZodNumber | undefined {
  if (schema instanceof z.ZodNumber) return schema
  if (schema instanceof z.ZodNullable) return numberIn(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodUnion) {
    for (const option of schema.options) {
      const found = numberIn(option as z.ZodType)
      if (found) return found
    }
  }
  return undefined
}

function choices(name: ParameterName): string {
  if (parameters[name].kind === 'boolean') return 'yes | no'
  return optionsOf(name).join(' | ')
}

/** The values of a choice, in order; empty where the parameter is no choice. */
export function optionsOf(name: ParameterName): string[] {
  return options(schemaOf(name))
}

function options(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String)
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String)
  if (schema instanceof z.ZodNullable) return options(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((o) => options(o as z.ZodType))
  return []
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
