import type { Lang } from '@plimsoll/schemas/ids'
import { whatif as english } from './en/whatif.ts'
import { fill, type Placeholders } from './fill.ts'

/*
 * The texts of the page's instruments, apart from those of the page's first load: English comes
 * with the instruments, another language when it is asked for.
 */

type Key = keyof typeof english
type Params<K extends Key> = [Placeholders<(typeof english)[K]>] extends [never]
  ? []
  : [params: Record<Placeholders<(typeof english)[K]>, string | number>]

export type WhatIfTranslator = {
  lang: Lang
  t: <K extends Key>(key: K, ...params: Params<K>) => string
}

const translator = (lang: Lang, texts: Record<Key, string>): WhatIfTranslator => ({
  lang,
  t: (key, ...params) => fill(lang, texts[key], params[0] ?? {}),
})

export const inEnglish = translator('en', english)

let spanish: Promise<WhatIfTranslator> | undefined

/** Asked for once; a failed fetch is tried again by the next who asks. */
export function inSpanish(): Promise<WhatIfTranslator> {
  spanish ??= import('./es/whatif.ts').then(
    ({ whatif }) => translator('es', whatif),
    (error: unknown) => {
      spanish = undefined
      throw error
    },
  )
  return spanish
}
