import { loadPageTexts, type Translator, translator } from '@plimsoll/messages/page-texts'
import type { Lang } from '@plimsoll/schemas/ids'
import { createContext, type ReactNode, use } from 'react'

const Texts = createContext<Translator | null>(null)

export async function loadTranslator(lang: Lang): Promise<Translator> {
  return translator(lang, await loadPageTexts(lang))
}

export const TextsProvider = ({ texts, children }: { texts: Translator; children: ReactNode }) => (
  <Texts value={texts}>{children}</Texts>
)

/** `t`, `textOf` and `lang` of the language that the page is shown in. */
export function useTexts(): Translator {
  const texts = use(Texts)
  if (texts === null) throw new Error('no TextsProvider above')
  return texts
}
