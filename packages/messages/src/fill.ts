import type { Lang } from '@plimsoll/schemas/ids'
import { formatMiB, formatShare } from './format.ts'

export type TextParams = Readonly<Record<string, string | number>>

/** Names of the placeholders in a text: `{count}`, `{count|one|other}`, `{busy%}`, `{port#}`, `{ram@}`. */
export type Placeholders<S extends string> = S extends `${string}{${infer Inner}}${infer Rest}`
  ? NameOf<Inner> | Placeholders<Rest>
  : never

type NameOf<Inner extends string> = Inner extends
  | `${infer Name}|${string}`
  | `${infer Name}%`
  | `${infer Name}#`
  | `${infer Name}@`
  ? Name
  : Inner

/** A piece of a text as it is, a placeholder, or a choice of words by a number. */
type Piece =
  | string
  | { name: string; mark?: string | undefined; words?: { one: string; other: string } }

const placeholder = /\{(\w+)(?:([%#@])|\|([^|}]*)\|([^}]*))?\}/g

/** Texts are few and used for ever, so each is taken apart once. */
const taken = new Map<string, Piece[]>()

function piecesOf(text: string): Piece[] {
  let pieces = taken.get(text)
  if (!pieces) {
    pieces = []
    let end = 0
    for (const match of text.matchAll(placeholder)) {
      if (match.index > end) pieces.push(text.slice(end, match.index))
      const [whole, name = '', mark, one, other = ''] = match
      pieces.push(one === undefined ? { name, mark } : { name, words: { one, other } })
      end = match.index + whole.length
    }
    if (end < text.length) pieces.push(text.slice(end))
    taken.set(text, pieces)
  }
  return pieces
}

/**
 * `{name}` is replaced by its parameter, a number in the language's own notation;
 * `{name%}` is a parameter in per cent, set as everywhere else (`formatShare`);
 * `{name#}` is a number that names something, such as a port, and is no quantity: its digits alone;
 * `{name@}` is memory in MiB, in the unit that fits (`formatMiB`);
 * `{name|one|other}` gives the word that fits the number. English and Spanish both have one word
 * for 1 and another for the rest.
 */
export function fill(lang: Lang, text: string, params: TextParams): string {
  const pieces = piecesOf(text)
  const digits = percentDigits(lang, pieces, params)
  let filled = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      filled += piece
      continue
    }
    const value = params[piece.name]
    if (value === undefined) filled += `{${piece.name}}`
    else if (piece.words) filled += Number(value) === 1 ? piece.words.one : piece.words.other
    else if (piece.mark === '#') filled += String(value)
    else if (piece.mark === '@') filled += formatMiB(lang, Number(value))
    else if (piece.mark === '%') filled += formatShare(lang, Number(value) / 100, digits)
    else filled += typeof value === 'number' ? formatNumber(lang, value) : value
  }
  return filled
}

/** Whole per cents, unless two that differ would read the same: '79% is above the line of 79%'. */
function percentDigits(lang: Lang, pieces: readonly Piece[], params: TextParams): number {
  const values = new Set<number>()
  for (const piece of pieces) {
    if (typeof piece !== 'string' && piece.mark === '%') values.add(Number(params[piece.name]))
  }
  if (values.size < 2) return 0
  const read = new Set([...values].map((value) => formatShare(lang, value / 100)))
  return read.size < values.size ? 1 : 0
}

const formats = (lang: Lang) => ({
  whole: new Intl.NumberFormat(lang, { maximumFractionDigits: 0 }),
  fraction: new Intl.NumberFormat(lang, { maximumSignificantDigits: 4 }),
})
const numbers = { en: formats('en'), es: formats('es') } satisfies Record<Lang, unknown>

/**
 * Whole numbers and large ones to the unit, others to four digits, as `Intl` writes them: by hand
 * where that is simple, since a formatter takes a microsecond.
 */
export function formatNumber(lang: Lang, value: number): string {
  const size = Math.abs(value)
  if (Number.isInteger(value)) {
    // Spanish sets no point in numbers of four digits.
    if (size < (lang === 'es' ? 10_000 : 1000)) return String(value)
    if (size < 1e6) {
      const rest = String(size % 1000).padStart(3, '0')
      return `${Math.trunc(value / 1000)}${lang === 'es' ? '.' : ','}${rest}`
    }
  }
  const text = String(value)
  // A point and no more than four digits: nothing to round.
  if (size >= 0.001 && size < 1000 && text.length <= 5) {
    return lang === 'es' ? text.replace('.', ',') : text
  }
  const { whole, fraction } = numbers[lang]
  return Number.isInteger(value) || size >= 1000 ? whole.format(value) : fraction.format(value)
}
