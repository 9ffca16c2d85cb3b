import type { Lang } from '@plimsoll/schemas/ids'
import { formatDigits, formatMiB, formatNumber, formatShare, formatWhole } from './format.ts'

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

/** `shares` are the names of its `{name%}`. */
type Taken = { pieces: Piece[]; shares: string[] }

/** Texts are few and used for ever, so each is taken apart once. */
const known = new Map<string, Taken>()

function takeApart(text: string): Taken {
  let taken = known.get(text)
  if (!taken) {
    const pieces: Piece[] = []
    const shares: string[] = []
    let end = 0
    for (const match of text.matchAll(placeholder)) {
      if (match.index > end) pieces.push(text.slice(end, match.index))
      const [whole, name = '', mark, one, other = ''] = match
      pieces.push(one === undefined ? { name, mark } : { name, words: { one, other } })
      if (mark === '%') shares.push(name)
      end = match.index + whole.length
    }
    if (end < text.length) pieces.push(text.slice(end))
    taken = { pieces, shares }
    known.set(text, taken)
  }
  return taken
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
  const { pieces, shares } = takeApart(text)
  const digits = shareDigits(lang, shares, params)
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
    else filled += typeof value === 'number' ? formatParameter(lang, value) : value
  }
  return filled
}

/** Whole per cents, unless two that differ would read the same: '79% is above the line of 79%'. */
function shareDigits(lang: Lang, shares: readonly string[], params: TextParams): number {
  if (shares.length < 2) return 0
  const values = new Set(shares.map((name) => Number(params[name])))
  const read = new Set([...values].map((value) => formatShare(lang, value / 100)))
  return read.size < values.size ? 1 : 0
}

/** Whole numbers and large ones to the unit, others to four digits, as `Intl` writes them. */
export function formatParameter(lang: Lang, value: number): string {
  if (Number.isInteger(value)) return formatWhole(lang, value)
  const size = Math.abs(value)
  if (size >= 1000) return formatNumber(lang, value)
  const text = String(value)
  // A point and no more than four digits: nothing to round.
  if (size >= 0.001 && text.length <= 5) return lang === 'es' ? text.replace('.', ',') : text
  return formatDigits(lang, value, 4)
}
