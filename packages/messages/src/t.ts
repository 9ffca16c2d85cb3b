import type { Lang } from '@plimsoll/schemas/ids'
import { en, type MessageKey, type Texts } from './en.ts'
import { es } from './es.ts'

export type { MessageKey } from './en.ts'

const texts: Record<Lang, Texts> = { en, es }

/** Names of the placeholders in a text: `{count}`, `{count|plural one|other}`. */
type Placeholders<S extends string> = S extends `${string}{${infer Inner}}${infer Rest}`
  ? (Inner extends `${infer Name}|${string}` ? Name : Inner) | Placeholders<Rest>
  : never

export type MessageParams<K extends MessageKey> = [Placeholders<(typeof en)[K]>] extends [never]
  ? []
  : [params: Record<Placeholders<(typeof en)[K]>, string | number>]

/**
 * The text of `key` in `lang`. `{name}` is replaced by its parameter, a number in the language's
 * own notation; `{name|one|other}` gives the word that fits the number, by the language's plural
 * rules.
 */
export function t<K extends MessageKey>(lang: Lang, key: K, ...params: MessageParams<K>): string {
  return fill(lang, texts[lang][key], params[0] ?? {})
}

/** The same for a key and parameters known only at run time; an unknown key gives null. */
export function textOf(
  lang: Lang,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
): string | null {
  return Object.hasOwn(texts[lang], key) ? fill(lang, texts[lang][key as MessageKey], params) : null
}

const numbers: Record<Lang, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en', { maximumSignificantDigits: 4 }),
  es: new Intl.NumberFormat('es', { maximumSignificantDigits: 4 }),
}
const plurals: Record<Lang, Intl.PluralRules> = {
  en: new Intl.PluralRules('en'),
  es: new Intl.PluralRules('es'),
}

function fill(lang: Lang, text: string, params: Readonly<Record<string, string | number>>): string {
  return text.includes('{')
    ? text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name, one, other) => {
        const value = params[name]
        if (value === undefined) return whole
        if (one !== undefined) return plurals[lang].select(Number(value)) === 'one' ? one : other
        return typeof value === 'number' ? numbers[lang].format(value) : value
      })
    : text
}
