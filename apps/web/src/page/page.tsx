import type { Translator } from '@plimsoll/messages/page-texts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { planOptions } from '../api/plan.ts'
import { App } from '../app.tsx'
import { loadTranslator, TextsProvider } from '../ui/texts.tsx'
import { useWizard } from '../wizard/store.ts'
import { writeQuery } from '../wizard/url.ts'
import { languageOf, languageParam } from './language.ts'

/** How long a change of language waits for the plan in its words, so that both come at once. */
const WAIT_FOR_PLAN_MS = 50

/** The page in its language: in another one, once the texts of that one are there. */
export function Page({ first }: { first: Translator }) {
  const lang = useWizard((state) => languageOf(state.draft))
  const [texts, setTexts] = useState(first)
  const client = useQueryClient()

  useEffect(() => {
    document.documentElement.lang = texts.lang
    if (texts.lang === lang) return
    let isCurrent = true
    const { draft } = useWizard.getState()
    const plan = client.prefetchQuery(planOptions(writeQuery(draft, languageParam(draft, lang))))
    const waited = new Promise((resolve) => setTimeout(resolve, WAIT_FOR_PLAN_MS))
    Promise.all([loadTranslator(lang), Promise.race([plan, waited])]).then(([loaded]) => {
      if (isCurrent) setTexts(loaded)
    })
    return () => {
      isCurrent = false
    }
  }, [lang, texts, client])

  return (
    <TextsProvider texts={texts}>
      <App />
    </TextsProvider>
  )
}
