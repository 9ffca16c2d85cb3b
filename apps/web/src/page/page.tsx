import type { Translator } from '@plimsoll/messages/page-texts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { planOptions } from '../api/plan.ts'
import { App } from '../app.tsx'
import { loadTranslator, TextsProvider } from '../ui/texts.tsx'
import { useWizard } from '../wizard/store.ts'
import { writeQuery } from '../wizard/url.ts'
import { languageOf, languageParam } from './language.ts'

/** How long the first picture waits for the first plan, which was asked for before this code was. */
const WAIT_FOR_PLAN_MS = 50

/** The page in its language: in another one, once the texts of that one are there. */
export function Page() {
  const lang = useWizard((state) => languageOf(state.draft))
  const [texts, setTexts] = useState<Translator | null>(null)
  const client = useQueryClient()

  useEffect(() => {
    let isCurrent = true
    const { draft } = useWizard.getState()
    // Most often it is there by now, and drawing the page once takes half as long as twice.
    const plan = client.prefetchQuery(planOptions(writeQuery(draft, languageParam(draft, lang))))
    const waited = new Promise((resolve) => setTimeout(resolve, WAIT_FOR_PLAN_MS))
    Promise.all([loadTranslator(lang), Promise.race([plan, waited])]).then(([loaded]) => {
      if (!isCurrent) return
      document.documentElement.lang = lang
      setTexts(loaded)
    })
    return () => {
      isCurrent = false
    }
  }, [lang, client])

  return (
    texts && (
      <TextsProvider texts={texts}>
        <App />
      </TextsProvider>
    )
  )
}
