import { find, need, ReadError } from '../lines.ts'
import { durationMs, leadingNumber } from '../measures.ts'
import type { LoadRun, Quantile } from '../observation.ts'
import { firstWord, percentileLine } from './words.ts'

export const isWrk = (text: string): boolean =>
  text.includes('Thread Stats') || (text.includes('Running ') && text.includes(' test @'))

/** Summary of `wrk`; quantiles are there with `--latency`. */
export function readWrk(lines: readonly string[]): LoadRun {
  const done = lines.findIndex((line) => line.includes(' requests in '))
  const requests = leadingNumber(lines[done]?.trim() ?? '')
  if (requests === null) throw new ReadError('N requests in …')
  return {
    kind: 'load',
    connections: connectionsOf(lines),
    requests,
    throughputRps: need(lines, 'Requests/sec:', leadingNumber),
    meanMs: need(lines, 'Latency ', (rest) => durationMs(firstWord(rest))),
    quantiles: quantilesOf(lines),
    failed: failuresOf(lines),
  }
}

function connectionsOf(lines: readonly string[]): number | null {
  const line = lines.find((l) => l.includes(' threads and ')) ?? ''
  return leadingNumber(line.slice(line.indexOf(' and ') + 5))
}

function quantilesOf(lines: readonly string[]): Quantile[] {
  const start = find(lines, 'Latency Distribution')?.line
  if (start === undefined) return []
  const quantiles: Quantile[] = []
  for (let i = start; i < lines.length; i++) {
    const quantile = percentileLine(lines[i]!, i + 1)
    if (!quantile) break
    quantiles.push(quantile)
  }
  return quantiles
}

function failuresOf(lines: readonly string[]): number {
  const bad = leadingNumber(find(lines, 'Non-2xx or 3xx responses:')?.rest ?? '') ?? 0
  const socket = find(lines, 'Socket errors:')?.rest ?? ''
  return socket
    .split(',')
    .map((part) => leadingNumber(part.trim().split(' ')[1] ?? '') ?? 0)
    .reduce((sum, count) => sum + count, bad)
}
