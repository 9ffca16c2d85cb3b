import { parseQuantity } from '@plimsoll/schemas/units'

/** The number that a text starts with, `12.5 requests`; null without one. */
export function leadingNumber(text: string): number | null {
  const match = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?/i.exec(text)
  return match ? finite(Number(match[0])) : null
}

const unitMs: Record<string, number> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  sec: 1000,
  secs: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
}

/** Milliseconds of `41.13ms`, `1m2.5s`, `0.0463 secs`; null where it is no duration. */
export function durationMs(text: string): number | null {
  let totalMs = 0
  let rest = text.trim()
  do {
    const match = /^(\d{1,15}(?:\.\d{1,15})?) ?([a-zµμ]{1,4})/.exec(rest)
    const factor = match && unitMs[match[2]!]
    if (!match || !factor) return null
    totalMs += Number(match[1]) * factor
    rest = rest.slice(match[0].length)
  } while (/^\d/.test(rest))
  return finite(totalMs)
}

/** MiB of `54.3MiB`, `1.2 GB`; null where it is no size. `B` is bytes. */
export function sizeMiB(text: string): number | null {
  const bytes = /^(\d{1,15}(?:\.\d{1,6})?) ?B$/.exec(text.trim())
  return bytes ? Number(bytes[1]) / 1_048_576 : parseQuantity('size', text)
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)
