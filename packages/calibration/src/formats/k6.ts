import { find, ReadError } from '../lines.ts'
import { durationMs, leadingNumber } from '../measures.ts'
import type { LoadRun, Quantile } from '../observation.ts'

const DURATION = 'http_req_duration'

export const isK6 = (text: string): boolean => text.includes(`${DURATION}..`)

/** End-of-test summary of `k6`, old and new layout. */
export function readK6(lines: readonly string[]): LoadRun {
  const duration = row(lines, DURATION)
  const requests = row(lines, 'http_reqs')
  const times = new Map(pairsOf(duration.rest))
  const mean = times.get('avg') ?? null
  const [count = '', rate = ''] = requests.rest.split(/\s+/)
  const total = leadingNumber(count)
  const throughput = leadingNumber(rate)
  if (mean === null) throw new ReadError('avg=… med=… p(90)=…', duration.line, duration.rest)
  if (total === null || throughput === null) {
    throw new ReadError('http_reqs: N N/s', requests.line, requests.rest)
  }
  return {
    kind: 'load',
    connections: leadingNumber(find(lines, 'vus_max')?.rest.replace(/^[.: ]+/, '') ?? ''),
    requests: total,
    throughputRps: { value: throughput, line: requests.line },
    meanMs: { value: mean, line: duration.line },
    quantiles: quantilesOf(times, duration.line),
    failed: failuresOf(find(lines, 'http_req_failed.')?.rest ?? ''),
  }
}

/** A metric's row: `name......: what follows`. */
function row(lines: readonly string[], name: string): { rest: string; line: number } {
  /* Older versions mark a metric that has a threshold. */
  const found = ['', '✓ ', '✗ ']
    .map((mark) => find(lines, `${mark}${name}.`) ?? find(lines, `${mark}${name}:`))
    .find((row) => row !== null)
  if (!found) throw new ReadError(`${name}…:`)
  return { line: found.line, rest: found.rest.slice(found.rest.indexOf(':') + 1).trim() }
}

const pairsOf = (text: string): [string, number | null][] =>
  text.split(/\s+/).map((pair) => {
    const [name = '', value = ''] = pair.split('=')
    return [name, durationMs(value)]
  })

/** `med`, `p(90)`, `p(99.9)` of a summary's times in ms. */
export function quantilesOf(times: Iterable<[string, number | null]>, line: number): Quantile[] {
  const quantiles: Quantile[] = []
  for (const [name, value] of times) {
    const percent = name === 'med' ? '50' : /^p\((\d{1,3}(?:\.\d{1,4})?)\)$/.exec(name)?.[1]
    if (percent && value !== null) quantiles.push({ share: Number(percent) / 100, value, line })
  }
  return quantiles
}

/** `2.10% 4 out of 190`; older versions wrote `2.10% ✓ 4 ✗ 186`, a tick for each failed one. */
function failuresOf(rest: string): number {
  const [, first = '', second = ''] = rest
    .slice(rest.indexOf(':') + 1)
    .trim()
    .split(/\s+/)
  return leadingNumber(first === '✓' ? second : first) ?? 0
}
