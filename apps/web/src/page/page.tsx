import type { Translator } from '@plimsoll/messages/page-texts'
import { useEffect, useState } from 'react'
import { App } from '../app.tsx'
import { loadTranslator, TextsProvider } from '../ui/texts.tsx'
import { useWizard } from '../wizard/store.ts'
import { languageOf } from './language.ts'

/** The page in its language: in another one, once the texts of that one are there. */
export function Page() {
  const lang = useWizard((state) => languageOf(state.draft))
  const [texts, setTexts] = useState<Translator | null>(null)

  useEffect(() => {
    let isCurrent = true
    loadTranslator(lang).then((loaded) => {
      if (!isCurrent) return
      document.documentElement.lang = lang
      setTexts(loaded)
    })
    return () => {
      isCurrent = false
    }
  }, [lang])

  return (
    texts && (
      <TextsProvider texts={texts}>
        <App />
      </TextsProvider>
    )
  )
}
