import { lineAt, ReadError } from '../lines.ts'
import type { LoadRun, Quantile } from '../observation.ts'
import { quantilesOf } from './k6.ts'
import { isCutOff } from './words.ts'

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object that a text is in JSON, or null. */
export function jsonObject(text: string): Json | null {
  if (!text.trimStart().startsWith('{')) return null
  try {
    return JSON.parse(text) as Json
  } catch {
    return null
  }
}

/** Line of a key, looked for from its parent's on. */
function lineOfKey(text: string, key: string, parent?: string): number {
  const from = parent === undefined ? 0 : Math.max(0, text.indexOf(`"${parent}"`))
  return lineAt(text, Math.max(0, text.indexOf(`"${key}"`, from)))
}

function rootOf(text: string): Json {
  const root = jsonObject(text)
  if (!root) throw new ReadError('JSON', 1)
  return root
}

/** A member that must be an object, or a number: an error names it and its line. */
function objectIn(parent: Json, key: string, text: string): Json {
  const value = parent[key]
  if (isObject(value)) return value
  throw new ReadError(`"${key}": {…}`, key in parent ? lineOfKey(text, key) : null)
}

function numberIn(values: Json, key: string, text: string, parent: string): number {
  const value = values[key]
  if (typeof value === 'number' && value >= 0) return value
  throw new ReadError(`"${key}": N`, key in values ? lineOfKey(text, key, parent) : null)
}

const numbersIn = (parent: unknown): [string, number][] =>
  isObject(parent)
    ? Object.entries(parent).filter(
        (entry): entry is [string, number] => typeof entry[1] === 'number',
      )
    : []

export const isK6Json = (text: string): boolean =>
  text.includes('"http_req_duration"') && text.trimStart().startsWith('{')

/** What `k6 run --summary-export` writes, or the data that its handleSummary gets. */
export function readK6Json(text: string): LoadRun {
  const metrics = objectIn(rootOf(text), 'metrics', text)
  const times = valuesOf(objectIn(metrics, 'http_req_duration', text))
  const requests = valuesOf(objectIn(metrics, 'http_reqs', text))
  const line = lineOfKey(text, 'http_req_duration')
  return {
    kind: 'load',
    connections: numberOr(valuesOf(metrics.vus_max).max, null),
    requests: numberIn(requests, 'count', text, 'http_reqs'),
    throughputRps: {
      value: numberIn(requests, 'rate', text, 'http_reqs'),
      line: lineOfKey(text, 'http_reqs'),
    },
    meanMs: { value: numberIn(times, 'avg', text, 'http_req_duration'), line },
    quantiles: quantilesOf(numbersIn(times), line),
    /* A rate's passes are what it counts: here the failures. */
    failed: numberOr(valuesOf(metrics.http_req_failed).passes, 0),
  }
}

const numberOr = <T>(value: unknown, other: T): number | T =>
  typeof value === 'number' ? value : other

function valuesOf(metric: unknown): Json {
  if (!isObject(metric)) return {}
  return isObject(metric.values) ? metric.values : metric
}

export const isOhaJson = (text: string): boolean =>
  text.includes('"requestsPerSec"') && text.trimStart().startsWith('{')

/** What `oha --output-format json` writes; its times are in seconds. */
export function readOhaJson(text: string): LoadRun {
  const root = rootOf(text)
  const summary = objectIn(root, 'summary', text)
  const line = lineOfKey(text, 'latencyPercentiles')
  const quantiles: Quantile[] = []
  for (const [name, seconds] of numbersIn(root.latencyPercentiles)) {
    if (!/^p\d{1,2}(\.\d{1,4})?$/.test(name)) continue
    quantiles.push({ share: Number(name.slice(1)) / 100, value: seconds * 1000, line })
  }
  let requests = 0
  let failed = 0
  for (const [status, count] of numbersIn(root.statusCodeDistribution)) {
    requests += count
    if (!/^[23]/.test(status)) failed += count
  }
  for (const [reason, count] of numbersIn(root.errorDistribution)) {
    if (!isCutOff(reason)) failed += count
  }
  const throughput = numberIn(summary, 'requestsPerSec', text, 'summary')
  return {
    kind: 'load',
    connections: null,
    requests,
    throughputRps: { value: throughput, line: lineOfKey(text, 'requestsPerSec') },
    meanMs: {
      value: numberIn(summary, 'average', text, 'summary') * 1000,
      line: lineOfKey(text, 'average'),
    },
    quantiles,
    failed,
  }
}
