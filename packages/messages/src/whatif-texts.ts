import type { Lang } from '@plimsoll/schemas/ids'
import { whatif } from './en/whatif.ts'
import { why } from './en/why.ts'
import { fill, type Placeholders } from './fill.ts'

/*
 * The texts of the page's instruments, apart from those of the page's first load: English comes
 * with the instruments, another language when it is asked for.
 */

const english = { ...whatif, ...why } as const

type Key = keyof typeof english
type Params<K extends Key> = [Placeholders<(typeof english)[K]>] extends [never]
  ? []
  : [params: Record<Placeholders<(typeof english)[K]>, string | number>]

export type WhatIfTranslator = {
  lang: Lang
  t: <K extends Key>(key: K, ...params: Params<K>) => string
  /** The text of a key known only at run time; an unknown one gives null. */
  textOf: (key: string) => string | null
}

const translator = (lang: Lang, texts: Record<Key, string>): WhatIfTranslator => ({
  lang,
  t: (key, ...params) => fill(lang, texts[key], params[0] ?? {}),
  textOf: (key) => (Object.hasOwn(texts, key) ? texts[key as Key] : null),
})

export const inEnglish = translator('en', english)

let spanish: Promise<WhatIfTranslator> | undefined

/** Asked for once; a failed fetch is tried again by the next who asks. */
export function inSpanish(): Promise<WhatIfTranslator> {
  spanish ??= Promise.all([import('./es/whatif.ts'), import('./es/why.ts')]).then(
    ([{ whatif }, { why }]) => translator('es', { ...whatif, ...why }),
    (error: unknown) => {
      spanish = undefined
      throw error
    },
  )
  return spanish
}
