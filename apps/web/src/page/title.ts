import type { Translator } from '@plimsoll/messages/page-texts'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { useEffect } from 'react'

/** The title follows the plan: it is what a bookmark, the history and a tab say of it. */
export function useTitle(answer: PlanAnswer | null, { t }: Translator): void {
  const title =
    answer === null
      ? null
      : answer.verdict === 'feasible'
        ? t('page.title.feasible', {
            name: answer.request.name,
            workers: answer.workers,
            servers: answer.servers,
          })
        : t('page.title.infeasible', { name: answer.request.name })
  useEffect(() => {
    if (title !== null) document.title = title
  }, [title])
}
