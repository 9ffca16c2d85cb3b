import { need, ReadError } from '../lines.ts'
import { durationMs, leadingNumber } from '../measures.ts'
import type { LoadRun, Quantile } from '../observation.ts'
import { answersOf, percentileLine } from './words.ts'

const distributions = ['Latency distribution:', 'Response time distribution:']

const looksLikeSummary = (text: string) =>
  text.includes('Summary:') && text.includes('Slowest:') && text.includes('Fastest:')

export const isOha = (text: string): boolean =>
  looksLikeSummary(text) && text.includes('Success rate:')

export const isHey = (text: string): boolean => looksLikeSummary(text) && !isOha(text)

/** Summary of `hey`, and of `oha`, which writes the same with other units. */
export function readHey(lines: readonly string[]): LoadRun {
  const { answered, failed } = answersOf(lines)
  if (answered === 0) throw new ReadError('Status code distribution: [200] N responses')
  return {
    kind: 'load',
    connections: null,
    requests: answered,
    throughputRps: need(lines, 'Requests/sec:', leadingNumber),
    meanMs: need(lines, 'Average:', durationMs),
    quantiles: quantilesOf(lines),
    failed,
  }
}

function quantilesOf(lines: readonly string[]): Quantile[] {
  const start = lines.findIndex((line) => distributions.includes(line.trim()))
  const quantiles: Quantile[] = []
  for (let i = start + 1; start >= 0 && i < lines.length; i++) {
    const quantile = percentileLine(lines[i]!, i + 1)
    if (!quantile) break
    quantiles.push(quantile)
  }
  return quantiles
}
