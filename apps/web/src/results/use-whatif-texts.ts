import { inEnglish, inSpanish, type WhatIfTranslator } from '@plimsoll/messages/whatif-texts'
import { use } from 'react'
import { useTexts } from '../ui/texts.tsx'

/** The texts of the instruments in the page's language; suspends while another one is fetched. */
export function useWhatIfTexts(): WhatIfTranslator {
  const { lang } = useTexts()
  return lang === 'es' ? use(inSpanish()) : inEnglish
}
