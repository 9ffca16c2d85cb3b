import { durationMs, leadingNumber } from '../measures.ts'
import type { Quantile } from '../observation.ts'

export const firstWord = (text: string): string => /^\S+/.exec(text)?.[0] ?? ''

/** `99%  42.36ms` or `99% in 0.0629 secs`; null where the line is neither. */
export function percentileLine(line: string, number: number): Quantile | null {
  const match = /^\s*(\d{1,3}(?:\.\d{1,4})?)%{1,2}\s+(?:in\s+)?(\d.*)$/.exec(line.slice(0, 200))
  const value = match ? durationMs(match[2]!) : null
  return value === null ? null : { share: Number(match![1]) / 100, value, line: number }
}

/** Lines `[200] 150 responses` under a heading: the key in brackets and what follows. */
function bracketed(lines: readonly string[], heading: string): [key: string, rest: string][] {
  const start = lines.findIndex((line) => line.trim().startsWith(heading))
  const entries: [string, string][] = []
  for (let i = start + 1; start >= 0 && i < lines.length; i++) {
    const match = /^\s*\[([^\]]*)\]\s*(.*)$/.exec(lines[i]!.slice(0, 400))
    if (!match) break
    entries.push([match[1]!, match[2]!])
  }
  return entries
}

type Answers = { answered: number; failed: number }

/** Answers by status, as hey and oha print them: `[200] 150 responses`. */
export function answersOf(lines: readonly string[]): Answers {
  let answered = 0
  let failed = 0
  for (const [status, rest] of bracketed(lines, 'Status code distribution:')) {
    const count = leadingNumber(rest) ?? 0
    answered += count
    if (!/^[23]/.test(status)) failed += count
  }
  for (const [count, reason] of bracketed(lines, 'Error distribution:')) {
    if (!isCutOff(reason)) failed += leadingNumber(count) ?? 0
  }
  return { answered, failed }
}

/** What was still in flight when the time was up did not fail. */
export const isCutOff = (reason: string): boolean => reason.includes('aborted due to deadline')
