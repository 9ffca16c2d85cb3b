import type { Lang } from '@plimsoll/schemas/ids'

export type TextParams = Readonly<Record<string, string | number>>

/** Names of the placeholders in a text: `{count}`, `{count|one|other}`. */
export type Placeholders<S extends string> = S extends `${string}{${infer Inner}}${infer Rest}`
  ? (Inner extends `${infer Name}|${string}` ? Name : Inner) | Placeholders<Rest>
  : never

const numbers: Record<Lang, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en', { maximumSignificantDigits: 4 }),
  es: new Intl.NumberFormat('es', { maximumSignificantDigits: 4 }),
}
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
        return typeof value === 'number' ? numbers[lang].format(value) : value
      })
    : text
}
