/**
 * Numbers as people write them, by one rule for every language, since a link means the same to
 * whoever opens it:
 *
 * - where point and comma both occur, the last is the decimal sign: `1.234,5` and `1,234.5`;
 * - a single point is the decimal sign, whatever follows: links were always read and written so;
 * - a single comma is the decimal sign (`1,5`), but before exactly three digits, where English
 *   groups thousands: `1,000` is a thousand, `0,125` an eighth;
 * - several of one kind group thousands, and so do spaces: `1.000.000`, `1 000`.
 *
 * `1.000` and `1,000` are therefore read apart though people mean either by both; `mayBeMisread`
 * tells them, so that the page can say what was read.
 */

/** The number as `Number` reads it, or null where this is none. */
export function numeral(text: string): string | null {
  const sign = decimalSign(text)
  const at = sign === null ? text.length : text.lastIndexOf(sign)
  const whole = text.slice(0, at)
  const fraction = text.slice(at + 1)
  if (!/^\d*$/.test(fraction)) return null
  if (whole === '' ? fraction === '' : !isWhole.test(whole)) return null
  return `${whole.replace(/\D/g, '')}${sign === null ? '' : `.${fraction}`}`
}

/** Digits, or groups of three with the same sign between them all. */
const isWhole = /^(\d+|\d{1,3}([.,\s])\d{3}(\2\d{3})*)$/
const isThousands = /^[1-9]\d{0,2},\d{3}$/

function decimalSign(text: string): '.' | ',' | null {
  const points = text.split('.').length - 1
  const commas = text.split(',').length - 1
  if (points > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ','
  if (points === 1) return '.'
  return commas === 1 && !isThousands.test(text) ? ',' : null
}

/** Whether a quantity begins with a number that elsewhere means a thousand times as much, or less. */
export const mayBeMisread = (text: string): boolean =>
  /^\s*[1-9]\d{0,2}[.,]\d{3}(?![\d.,])/.test(text)
