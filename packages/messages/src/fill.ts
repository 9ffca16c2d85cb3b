import type { Lang } from '@plimsoll/schemas/ids'

export type TextParams = Readonly<Record<string, string | number>>

/** Names of the placeholders in a text: `{count}`, `{count|one|other}`. */
export type Placeholders<S extends string> = S extends `${string}{${infer Inner}}${infer Rest}`
  ? (Inner extends `${infer Name}|${string}` ? Name : Inner) | Placeholders<Rest>
  : never

const formats = (lang: Lang) => ({
  whole: new Intl.NumberFormat(lang, { maximumFractionDigits: 0 }),
  fraction: new Intl.NumberFormat(lang, { maximumSignificantDigits: 4 }),
})
const numbers = { en: formats('en'), es: formats('es') } satisfies Record<Lang, unknown>
const plurals: Record<Lang, Intl.PluralRules> = {
  en: new Intl.PluralRules('en'),
  es: new Intl.PluralRules('es'),
}

/**
 * `{name}` is replaced by its parameter, a number in the language's own notation;
 * `{name|one|other}` gives the word that fits the number, by the language's plural rules.
 */
export function fill(lang: Lang, text: string, params: TextParams): string {
  return text.includes('{')
    ? text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name, one, other) => {
        const value = params[name]
        if (value === undefined) return whole
        if (one !== undefined) return plurals[lang].select(Number(value)) === 'one' ? one : other
        return typeof value === 'number' ? formatNumber(lang, value) : value
      })
    : text
}

/** Whole numbers and large ones to the unit, others to four digits. */
function formatNumber(lang: Lang, value: number): string {
  const { whole, fraction } = numbers[lang]
  return Number.isInteger(value) || Math.abs(value) >= 1000
    ? whole.format(value)
    : fraction.format(value)
}
