import type { Translator } from '@plimsoll/messages/page-texts'
import { sizeOf } from '@plimsoll/messages/plan-size'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { useEffect } from 'react'

/** The title follows the plan: it is what a bookmark, the history and a tab say of it. */
export function useTitle(answer: PlanAnswer | null, texts: Translator): void {
  const { t } = texts
  const title =
    answer === null
      ? null
      : answer.verdict === 'feasible'
        ? t('page.title.feasible', {
            name: answer.request.name,
            size: sizeOf(texts, answer),
          })
        : t('page.title.infeasible', { name: answer.request.name })
  useEffect(() => {
    if (title !== null) document.title = title
  }, [title])
}
