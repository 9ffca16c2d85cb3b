import { ReadError } from '../lines.ts'
import type { Bucket, Fact, Scrape } from '../observation.ts'

type Metric = { name: string; labels: Map<string, string>; value: number; line: number }

const known =
  /^(process_(cpu_seconds_total|resident_memory_bytes|start_time_seconds)|\S{1,200}_(bucket|count|sum)\b)/m

export const isPrometheus = (text: string): boolean =>
  /^# (TYPE|HELP) /m.test(text) || known.test(text)

/** Histograms of request times that instrumentations of the field write. */
const histograms =
  /^(?:[a-z0-9]+_)*(?:http|request|requests|server)(?:_[a-z0-9]+)*_(?:duration|latency|time)(?:_highr)?_(seconds|milliseconds)(?:_[a-z]+)?$/

/** Longer names are no histogram of the field, and would cost the pattern above time. */
const NAME_MAX = 120

/** What asks whether the app is well is no traffic. */
const probes = new Set(['/metrics', '/health', '/healthz', '/ready', '/readyz', '/livez', '/ping'])
const pathLabels = ['handler', 'path', 'route', 'endpoint', 'http_route']

const SUFFIXES = ['_bucket', '_sum', '_count'] as const

/** One page in the text format, of one process. */
export function readPrometheus(lines: readonly string[]): Scrape {
  const gauges = new Map<string, Fact>()
  const families = new Map<string, Metric[]>()
  for (const [i, text] of lines.entries()) {
    const metric = metricOf(text, i + 1)
    if (!metric) continue
    const suffix = SUFFIXES.find((end) => metric.name.endsWith(end))
    const family = suffix ? metric.name.slice(0, -suffix.length) : ''
    if (suffix && family.length <= NAME_MAX && histograms.test(family)) {
      const members = families.get(family)
      if (members) members.push(metric)
      else families.set(family, [metric])
    } else if (!gauges.has(metric.name)) {
      gauges.set(metric.name, { value: metric.value, line: metric.line })
    }
  }
  const resident = gauges.get('process_resident_memory_bytes')
  const scrape: Scrape = {
    kind: 'scrape',
    cpuS: gauges.get('process_cpu_seconds_total') ?? null,
    residentMiB: resident ? { value: resident.value / 1_048_576, line: resident.line } : null,
    takenS: takenOf(lines),
    startS: gauges.get('process_start_time_seconds')?.value ?? null,
    ...requestTimes(families),
  }
  if (!scrape.cpuS && !scrape.residentMiB && !scrape.latency) {
    throw new ReadError(
      'process_cpu_seconds_total, process_resident_memory_bytes or http_request_duration_seconds',
    )
  }
  return scrape
}

/** The seconds since 1970 that `date +%s` prints before the page. */
function takenOf(lines: readonly string[]): number | null {
  const first = lines.find((line) => line.trim() !== '')?.trim() ?? ''
  return /^\d{9,11}(\.\d{1,9})?$/.test(first) ? Number(first) : null
}

/** `name{label="value",…} 1.5 [time]`; null for comments, blank lines and values that are no number. */
function metricOf(text: string, line: number): Metric | null {
  if (text === '' || text.startsWith('#')) return null
  const name = /^[a-zA-Z_:][a-zA-Z0-9_:]*/.exec(text)?.[0]
  if (!name) return null
  const labels = new Map<string, string>()
  let at = name.length
  if (text[at] === '{') {
    at++
    const label = /\s*([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\.)*)"\s*,?/y
    for (;;) {
      label.lastIndex = at
      const match = label.exec(text)
      if (!match) break
      labels.set(match[1]!, match[2]!)
      at = label.lastIndex
    }
    if (text[at] !== '}') throw new ReadError('name{label="value"} number', line, text)
    at++
  }
  const word = /^\s+(\S+)/.exec(text.slice(at, at + 100))?.[1]
  const value = Number(word)
  if (word === undefined || (Number.isNaN(value) && !/^[+-]?(nan|inf)$/i.test(word))) {
    throw new ReadError('name{label="value"} number', line, text)
  }
  return Number.isFinite(value) ? { name, labels, value, line } : null
}

type RequestTimes = Pick<Scrape, 'allRequests' | 'latency' | 'buckets'>

/** Sums and counts by handler where there are any, quantiles from the finest buckets. */
function requestTimes(families: ReadonlyMap<string, readonly Metric[]>): RequestTimes {
  let best: RequestTimes = { allRequests: null, latency: null, buckets: [] }
  let hasHandlers = false
  for (const [family, metrics] of families) {
    const toMs = family.includes('milliseconds') ? 1 : 1000
    const traffic = metrics.filter(({ labels }) => !isProbe(labels))
    const byHandler = metrics.some(({ labels }) => pathLabels.some((name) => labels.has(name)))
    const allRequests = total(metrics, `${family}_count`)
    const count = total(traffic, `${family}_count`)
    const sum = total(traffic, `${family}_sum`)
    const buckets = bucketsOf(traffic, `${family}_bucket`, toMs)
    if (buckets.length > best.buckets.length) best = { ...best, buckets }
    if (count && sum && (!best.latency || (byHandler && !hasHandlers))) {
      const sumMs = { value: sum.value * toMs, line: sum.line }
      best = { ...best, allRequests, latency: { sumMs, count } }
      hasHandlers = byHandler
    }
  }
  return best
}

const isProbe = (labels: ReadonlyMap<string, string>): boolean =>
  pathLabels.some((name) => probes.has(labels.get(name) ?? ''))

/** The sum over all label sets, at the line of the largest. */
function total(metrics: readonly Metric[], name: string): Fact | null {
  const counted = metrics.filter((metric) => metric.name === name)
  const [first] = counted
  if (!first) return null
  return {
    value: counted.reduce((sum, { value }) => sum + value, 0),
    line: counted.reduce((a, b) => (b.value > a.value ? b : a), first).line,
  }
}

function bucketsOf(metrics: readonly Metric[], name: string, toMs: number): Bucket[] {
  const counts = new Map<number, number>()
  for (const metric of metrics) {
    if (metric.name !== name) continue
    const label = metric.labels.get('le') ?? ''
    const le = label === '+Inf' ? Number.POSITIVE_INFINITY : Number(label) * toMs
    if (le >= 0) counts.set(le, (counts.get(le) ?? 0) + metric.value)
  }
  return [...counts].map(([leMs, count]) => ({ leMs, count })).sort((a, b) => a.leMs - b.leMs)
}
