import { numeral } from './numeral.ts'

/**
 * Readable quantities of the plan query, and back.
 *
 * Reading goes from text to the unit used inside (MiB, ms, requests a second, a share of 1).
 * Writing picks the shortest text that reads back as exactly the same number, so a permalink
 * never drifts. Percentages move the decimal point in the text and not in the number, because
 * 0.07 · 100 is not 7 in binary floating point.
 */
const units = ['size', 'duration', 'rate', 'share', 'number'] as const
export type Unit = (typeof units)[number]

export const isUnit = (kind: string): kind is Unit => units.includes(kind as Unit)

type Scale = { suffix: string; factor: number; spellings: readonly string[] }

const KB_IN_MIB = 1000 / 1048576
const MB_IN_MIB = 1e6 / 1048576
const GB_IN_MIB = 1e9 / 1048576
const TB_IN_MIB = 1e12 / 1048576

const words = (spellings: string) => spellings.split(' ')

/** In order of preference where two texts are equally short. */
const scales: Record<Exclude<Unit, 'share'>, readonly Scale[]> = {
  size: [
    { suffix: 'MiB', factor: 1, spellings: ['mib', 'mi', 'm'] },
    { suffix: 'GiB', factor: 1024, spellings: ['gib', 'gi', 'g'] },
    { suffix: 'TiB', factor: 1048576, spellings: ['tib', 'ti', 't'] },
    { suffix: 'KiB', factor: 1 / 1024, spellings: ['kib', 'ki', 'k'] },
    { suffix: 'GB', factor: GB_IN_MIB, spellings: ['gb'] },
    { suffix: 'MB', factor: MB_IN_MIB, spellings: ['mb'] },
    { suffix: 'kB', factor: KB_IN_MIB, spellings: ['kb'] },
    { suffix: 'TB', factor: TB_IN_MIB, spellings: ['tb'] },
  ],
  duration: [
    { suffix: 'ms', factor: 1, spellings: ['ms', 'msec'] },
    { suffix: 's', factor: 1000, spellings: words('s sec secs second seconds segundo segundos') },
    { suffix: 'm', factor: 60_000, spellings: words('m min mins minute minutes minuto minutos') },
    { suffix: 'h', factor: 3_600_000, spellings: words('h hr hour hours hora horas') },
    { suffix: 'us', factor: 0.001, spellings: ['us', 'µs', 'μs'] },
  ],
  rate: [
    { suffix: '/s', factor: 1, spellings: words('/s /sec /second /segundo rps qps tps') },
    { suffix: '/min', factor: 1 / 60, spellings: words('/min /m /minute /minuto rpm') },
    { suffix: '/h', factor: 1 / 3600, spellings: words('/h /hour /hora rph') },
    { suffix: '/day', factor: 1 / 86_400, spellings: words('/day /d /día /dia') },
  ],
  number: [{ suffix: '', factor: 1, spellings: [] }],
}

/** A number, which ends in a digit or a sign, its exponent, and what it counts. */
const quantity = /^([\d.,\s]*[\d.,])(e[+-]?\d{1,3})?\s*([^\d.,\s][^\d.,]*)?$/i

/** Longer than whatever is written here: no text that is read takes long. */
const longestQuantity = 80

/**
 * `text` in the unit used inside, or null where it can't be read. A bare number is in that unit;
 * for the number itself see `numeral`.
 */
export function parseQuantity(unit: Unit, text: string): number | null {
  const trimmed = text.trim()
  const match = trimmed.length <= longestQuantity ? quantity.exec(trimmed) : null
  const digits = match && numeral(match[1]!)
  if (!match || digits === null) return null
  const [, , exponent = '', suffix = ''] = match
  const power = Number(exponent.slice(1))
  if (unit === 'share') {
    return suffix === '' || suffix === '%' ? finite(`${digits}e${power - 2}`) : null
  }
  const { thousands, name } = unit === 'rate' ? counted(suffix) : { thousands: 0, name: suffix }
  const value = finite(`${digits}e${power + 3 * thousands}`)
  if (value === null || name === '') return value
  const scale = scales[unit].find((s) => s.spellings.includes(name.toLowerCase()))
  return scale ? scaled(value, scale) : null
}

function finite(digits: string): number | null {
  const value = Number(digits)
  return Number.isFinite(value) ? value : null
}

/** How many times a thousand, of what: `k rps`, `M/day`, `requests per day`. */
function counted(suffix: string): { thousands: number; name: string } {
  const [, magnitude = '', rest = ''] = /^([kKM]?)(.*)$/s.exec(suffix) ?? []
  const name = rest
    .trim()
    .replace(/^(requests?|reqs?|peticion(es)?|petición|solicitud(es)?)(?![a-z])\s*/i, '')
    .replace(/^(per|por|al|a la)\s+|^\/\s*/i, '/')
  return { thousands: magnitude === '' ? 0 : magnitude === 'M' ? 2 : 1, name }
}

/**
 * The ends of `5ms..20ms`, or of `5..20ms` where the unit is written once; `1k..2k/min` writes the
 * thousands of a rate twice and what they count once.
 */
export function rangeEnds(text: string): [string, string] | null {
  const [low, high, ...rest] = text.split('..')
  if (low === undefined || high === undefined || rest.length > 0) return null
  const unit = /[^\d.,\s][^\d.,]*$/.exec(high)?.[0] ?? ''
  const perTime = /^[kKM]?\s*([/rqpsa].*|tps)$/i.exec(unit)?.[1] ?? ''
  const missing = /\d\s*$/.test(low) ? unit : /\d\s*[kKM]\s*$/.test(low) ? perTime : ''
  return [low.trim() + missing, high]
}

/** Multiplying by 1/60 would lose a bit where dividing by 60 does not. */
function scaled(value: number, { factor }: Scale): number {
  return factor < 1 && Number.isInteger(Math.round(1 / factor)) && isWhole(1 / factor)
    ? value / Math.round(1 / factor)
    : value * factor
}

const isWhole = (x: number) => Math.abs(x - Math.round(x)) < 1e-9

/** The text with the shortest number that `parseQuantity` reads back as exactly `value`. */
export function formatQuantity(unit: Unit, value: number): string {
  if (unit === 'share') return `${shiftDecimalPoint(value, 2)}%`
  const [base, ...others] = scales[unit]
  let number = String(value)
  let suffix = base?.suffix ?? ''
  for (const scale of others) {
    if (!mayBeShorter(value / scale.factor, number.length)) continue
    const candidate = String(Number((value / scale.factor).toPrecision(12)))
    if (candidate.length >= number.length) continue
    if (parseQuantity(unit, candidate + scale.suffix) !== value) continue
    number = candidate
    suffix = scale.suffix
  }
  return number + suffix
}

/**
 * Whether a number has so few digits that its text may be below `length`: worked out, since to
 * write each candidate took longer than the rest of a link.
 */
function mayBeShorter(number: number, length: number): boolean {
  if (number >= 1e21 || number < 1e-6) return true
  let wholeDigits = 1
  for (let power = 10; power <= number; power *= 10) wholeDigits++
  const decimals = Math.max(0, length - 2 - wholeDigits)
  const shifted = number * 10 ** decimals
  return wholeDigits < length && Math.abs(shifted - Math.round(shifted)) <= 1e-11 * shifted
}

/** `value` times 10^places, as text: exact where the number itself could not be. */
function shiftDecimalPoint(value: number, places: number): string {
  const [digits = '0', exponent = '0'] = value.toExponential().split('e')
  const shifted = `${digits}e${Number(exponent) + places}`
  const readable = String(Number(shifted))
  return Number(`${readable}e-${places}`) === value ? readable : shifted
}
