import type { Lang } from '@plimsoll/schemas/ids'
import { en, type MessageKey, type Texts } from './en.ts'
import { es } from './es.ts'
import { fill, type Placeholders, type TextParams } from './fill.ts'

export type { MessageKey } from './en.ts'

const texts: Record<Lang, Texts> = { en, es }

export type MessageParams<K extends MessageKey> = [Placeholders<(typeof en)[K]>] extends [never]
  ? []
  : [params: Record<Placeholders<(typeof en)[K]>, string | number>]

/** The text of `key` in `lang`, its placeholders filled (see `fill`). */
export function t<K extends MessageKey>(lang: Lang, key: K, ...params: MessageParams<K>): string {
  return fill(lang, texts[lang][key], params[0] ?? {})
}

/** `t` of one language. */
export const translatorIn = (lang: Lang) => ({
  t: <K extends MessageKey>(key: K, ...params: MessageParams<K>): string => t(lang, key, ...params),
})

/** The same for a key and parameters known only at run time; an unknown key gives null. */
export function textOf(lang: Lang, key: string, params: TextParams = {}): string | null {
  return Object.hasOwn(texts[lang], key) ? fill(lang, texts[lang][key as MessageKey], params) : null
}
