import type { Lang } from '@plimsoll/schemas/ids'
import { page } from './en/page.ts'
import { parameters } from './en/parameters.ts'
import { results } from './en/results.ts'
import { variants } from './en/variants.ts'
import { fill, type Placeholders, type TextParams } from './fill.ts'

/*
 * The texts of the browser page alone: what the API renders (findings, derivations, README) stays
 * out of the page's first load, and a second language comes only when it is asked for.
 */
const english = { ...page, ...parameters, ...results, ...variants } as const

type PageKey = keyof typeof english
export type PageTexts = Record<PageKey, string>

type PageParams<K extends PageKey> = [Placeholders<(typeof english)[K]>] extends [never]
  ? []
  : [params: Record<Placeholders<(typeof english)[K]>, string | number>]

export type Translator = {
  lang: Lang
  /** The text of a key, its placeholders filled. */
  t: <K extends PageKey>(key: K, ...params: PageParams<K>) => string
  /** The same for a key known only at run time; an unknown key gives null. */
  textOf: (key: string, params?: TextParams) => string | null
}

/** English comes with the page, another language is fetched. */
export async function loadPageTexts(lang: Lang): Promise<PageTexts> {
  return lang === 'es' ? (await import('./page-texts-es.ts')).spanish : english
}

export const translator = (lang: Lang, texts: PageTexts): Translator => ({
  lang,
  t: (key, ...params) => fill(lang, texts[key], params[0] ?? {}),
  textOf: (key, params = {}) =>
    Object.hasOwn(texts, key) ? fill(lang, texts[key as PageKey], params) : null,
})
