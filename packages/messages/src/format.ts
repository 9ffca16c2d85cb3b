import type { Lang } from '@plimsoll/schemas/ids'

const formats = new Map<string, Intl.NumberFormat>()

/** To make a formatter takes longer than all that it is used for. */
function formatOf(lang: Lang, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${lang}${options.style}${options.maximumFractionDigits}/${options.maximumSignificantDigits}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(lang, options)
    formats.set(key, format)
  }
  return format
}

/** Whole numbers below this have no more than one separator. */
const MOST_BY_HAND = 999_999

/** A whole number as `Intl` sets it: by hand where that is simple, as a formatter takes a microsecond. */
export function formatWhole(lang: Lang, value: number): string {
  const size = Math.abs(value)
  // Spanish sets no point in numbers of four digits.
  if (size < (lang === 'es' ? 10_000 : 1000)) return String(value)
  if (size > MOST_BY_HAND) return formatOf(lang, { maximumFractionDigits: 0 }).format(value)
  const rest = String(size % 1000).padStart(3, '0')
  return `${Math.trunc(value / 1000)}${lang === 'es' ? '.' : ','}${rest}`
}

/** Below this a whole per cent is too coarse: the difference between 0.4 % and 1.4 % counts. */
const SMALL_SHARE = 0.1

/**
 * A share of 1 as per cent, as the language sets it: `0.534` is `53%`, in Spanish `53 %`; a small one
 * has a decimal, and so has any where `digits` asks for it, as in the working.
 */
export function formatShare(lang: Lang, share: number, digits = 0): string {
  if (digits === 0 && share >= SMALL_SHARE && share < 9.99) {
    return `${Math.round(share * 100)}${lang === 'es' ? '\u00a0%' : '%'}`
  }
  const least = Math.abs(share) < SMALL_SHARE ? 1 : 0
  const options = { style: 'percent', maximumFractionDigits: Math.max(least, digits) } as const
  return formatOf(lang, options).format(share)
}

/** A plain number with at most `digits` decimals. */
export function formatNumber(lang: Lang, value: number, digits = 0): string {
  const whole = digits === 0 ? Math.round(value) : value
  if (value > 0 && Number.isInteger(whole)) return formatWhole(lang, whole)
  return formatOf(lang, { maximumFractionDigits: digits }).format(value)
}

/** A number with at most `digits` digits that count. */
export const formatDigits = (lang: Lang, value: number, digits: number): string =>
  formatOf(lang, { maximumSignificantDigits: digits }).format(value)

/** Milliseconds: `8.4 ms`, `310 ms`, `2.1 s`; null is a time without bound. */
export function formatMs(lang: Lang, ms: number | null): string {
  if (ms === null) return '∞'
  if (ms >= 1000) return `${formatNumber(lang, ms / 1000, ms < 10_000 ? 1 : 0)} s`
  return `${formatNumber(lang, ms, ms < 10 ? 1 : 0)} ms`
}

/** From here MiB are more digits than anybody compares. */
const GIB_FROM = 10 * 1024

/**
 * Memory, everywhere by one rule, so that what is added or compared reads alike: whole MiB below
 * 10 GiB (`512 MiB`, `4,300 MiB`), GiB with one decimal from there (`12.5 GiB`). On a scale all are
 * in the unit of its end, `most`.
 */
export function formatMiB(lang: Lang, MiB: number, most = MiB): string {
  return Math.abs(most) >= GIB_FROM
    ? `${formatNumber(lang, MiB / 1024, 1)} GiB`
    : `${formatNumber(lang, MiB, Math.abs(MiB) < 10 ? 1 : 0)} MiB`
}

/** A rate without its unit: three significant digits are what it is known to. */
export const rateNumber = (lang: Lang, rps: number): string =>
  formatDigits(lang, rps, rps >= 1000 ? 4 : 3)

/** Requests a second. */
export const formatRate = (lang: Lang, rps: number): string => `${rateNumber(lang, rps)}/s`

/** A place in a simulation, minutes and seconds: `1:20` for 80 seconds, `1:02:05` beyond an hour. */
export function formatClock(seconds: number): string {
  const whole = Math.round(seconds)
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(whole % 60)}`
}
