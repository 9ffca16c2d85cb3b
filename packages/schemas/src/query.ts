import { readParameter, writeParameter, writeRange } from './codec.ts'
import { RuntimeId } from './ids.ts'
import {
  fallbackOf,
  isParameterName,
  type Parameter,
  type ParameterName,
  parameterNames,
  parameters,
} from './parameters.ts'
import type { FieldError } from './problem.ts'
import { isRangedField, type Range, type RangedField, type Ranges } from './range.ts'
import type { PlanRequest } from './request.ts'

/** What was asked: good fields as read, the others at their defaults, each bad one named. */
export type Decoded = { request: PlanRequest; errors: FieldError[] }

/** Names and texts, as `URLSearchParams` gives them. */
export type QueryPairs = Iterable<[string, string]>

export type Values = Partial<Record<ParameterName, unknown>>

export const defaultValues: Values = {}
for (const name of parameterNames) {
  const { fallback, kind } = parameters[name]
  if (fallback === null) {
    defaultValues[name] = kind === 'list' || kind === 'variables' ? [] : null
    continue
  }
  const reading = readParameter(name, [fallback])
  if ('error' in reading) throw new Error(`default of ${name} is out of its own bounds`)
  defaultValues[name] = reading.value
}

/** Parameters whose default follows from the runtime, with those defaults as read. */
const followers = parameterNames
  .filter((name) => (parameters[name] as Parameter).byRuntime)
  .map((name) => {
    const byRuntime = RuntimeId.options.map((runtime): [RuntimeId, unknown] => {
      const reading = readParameter(name, [fallbackOf(name, runtime) ?? ''])
      return [runtime, 'value' in reading ? reading.value : defaultValues[name]]
    })
    return { name, field: parameters[name].field, byRuntime: new Map(byRuntime) }
  })

/** Names that analytics add to links; the page drops them, the API reports them. */
const trackers = /^(utm_\w+|fbclid|gclid)$/

/** The query without what analytics added. */
export const withoutTrackers = (query: QueryPairs): [string, string][] =>
  [...query].filter(([name]) => !trackers.test(name))

/** Reads the plan query. Never throws; nothing good is lost for something bad. */
export function decodeQuery(query: QueryPairs): Decoded {
  const given = new Map<string, string[]>()
  for (const [name, text] of query) {
    const texts = given.get(name)
    if (texts) texts.push(text)
    else given.set(name, [text])
  }
  const values: Values = {}
  const ranges: Ranges = {}
  const errors = versionErrors(given.get('v'))
  given.delete('v')
  for (const [name, texts] of given) {
    if (!isParameterName(name)) {
      errors.push(unknownName(name, texts.join(', ')))
      continue
    }
    const reading = readParameter(name, texts)
    if ('error' in reading) errors.push(reading.error)
    else keep(name, reading, values, ranges)
  }
  return { request: toRequest(values, ranges), errors }
}

type Good = { value: unknown; range?: Range }

/** Takes a good reading over. */
export function keep(
  name: ParameterName,
  { value, range }: Good,
  values: Values,
  ranges: Ranges,
): void {
  values[name] = value
  const { field } = parameters[name]
  if (range && isRangedField(field)) ranges[field] = range
}

export function versionErrors(texts: string[] | undefined): FieldError[] {
  if (texts === undefined || (texts.length === 1 && texts[0] === '1')) return []
  return [{ param: 'v', got: texts.join(', '), expected: '1', code: 'not-a-choice' }]
}

export function unknownName(name: string, got: string): FieldError {
  return {
    param: name.slice(0, 60),
    got: got.slice(0, 120),
    expected: parameterNames.join(' | '),
    code: 'unknown',
  }
}

/**
 * Parsed from JSON, so that the engine lays the object out once: copies of it are cheap, and a
 * plan copies its request for each alternative.
 */
const template = JSON.parse(
  JSON.stringify(withFields({ v: 1, ranges: {} }, defaultValues)),
) as PlanRequest

/** The request that has these values, and its defaults for the rest. */
export function toRequest(values: Values, ranges: Ranges): PlanRequest {
  const request = withFields({ ...template, ranges }, values)
  for (const { name, field, byRuntime } of followers) {
    if (!Object.hasOwn(values, name)) request[field] = byRuntime.get(request.runtime as RuntimeId)
  }
  return request as PlanRequest
}

function withFields(request: Record<string, unknown>, values: Values): Record<string, unknown> {
  for (const name of Object.keys(values) as ParameterName[]) {
    request[parameters[name].field] = values[name]
  }
  return request
}

/** What `encodeQuery` needs of each parameter, laid out once: a plan encodes several queries. */
const encoders = parameterNames.map((name) => {
  const { field, byRuntime }: Parameter = parameters[name]
  return { name, field, isRanged: isRangedField(field), fallback: defaultValues[name], byRuntime }
})

const orderOf = Object.fromEntries(parameterNames.map((name, order) => [name, order])) as Record<
  ParameterName,
  number
>

/** The query's part for one parameter that is not at its default; `order` is the table's. */
export type QueryPart = { name: ParameterName; order: number; text: string }

/** What a request's query says, in the table's order. */
export function queryParts(request: PlanRequest): QueryPart[] {
  const parts: QueryPart[] = []
  for (let order = 0; order < encoders.length; order++) {
    const { name, field, isRanged, fallback, byRuntime } = encoders[order]!
    const range = isRanged ? request.ranges[field as RangedField] : undefined
    const value = request[field]
    if (range) parts.push({ name, order, text: `&${name}=${writeRange(name, range)}` })
    // a default that follows from the runtime is written, so that a link keeps what it meant
    else if (!sameValue(value, fallback) || byRuntime?.[request.runtime])
      parts.push({ name, order, text: partOf(name, value) })
  }
  return parts
}

function partOf(name: ParameterName, value: unknown): string {
  let part = ''
  for (const text of writeParameter(name, value)) part += `&${name}=${escapeText(text)}`
  return part
}

/** The plan query of a request: only what differs from the defaults, in the table's order. */
export function encodeQuery(request: PlanRequest): string {
  let query = 'v=1'
  for (const { text } of queryParts(request)) query += text
  return query
}

/** The permalink of a request whose parts are known, with some parameters as texts instead. */
export function permalinkWith(
  parts: readonly QueryPart[],
  changes: Partial<Record<ParameterName, string>>,
): string {
  let link = '/?v=1'
  let at = 0
  const addPartsUpTo = (order: number) => {
    for (; at < parts.length && parts[at]!.order < order; at++) {
      const { name, text } = parts[at]!
      if (changes[name] === undefined) link += text
    }
  }
  const changed = Object.keys(changes) as ParameterName[]
  if (changed.length > 1) changed.sort((a, b) => orderOf[a] - orderOf[b])
  for (const name of changed) {
    const text = changes[name]
    if (text === undefined || text === parameters[name].fallback) continue
    addPartsUpTo(orderOf[name])
    link += `&${name}=${escapeText(text)}`
  }
  addPartsUpTo(Number.POSITIVE_INFINITY)
  return link
}

const plain = /^[A-Za-z0-9._/:@,-]*$/

/** Percent-encoding that leaves what is readable and safe in a query (`/`, `:`, `@`, `,`). */
function escapeText(text: string): string {
  if (plain.test(text)) return text
  return encodeURIComponent(text).replace(/%(2F|3A|40|2C)/g, decodeURIComponent)
}

/** The address of a plan: the plan's own save format. */
export const permalink = (request: PlanRequest): string => `/?${encodeQuery(request)}`

/** A request with every default, for tests and first screens. */
export const defaultRequest: PlanRequest = template

function sameValue(value: unknown, fallback: unknown): boolean {
  if (value === fallback) return true
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.length === 0 && Array.isArray(fallback)
  return JSON.stringify(value) === JSON.stringify(fallback)
}
