import { formatShare } from '@plimsoll/messages/format'
import type { Translator } from '@plimsoll/messages/page-texts'
import { sizeOf } from '@plimsoll/messages/plan-size'
import { holdsIn, standingOf } from '@plimsoll/messages/plan-verdict'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { useEffect } from 'react'

/** The title follows the plan: it is what a bookmark, the history and a tab say of it. */
export function useTitle(answer: PlanAnswer | null, texts: Translator): void {
  const { t, lang } = texts
  const title =
    answer === null
      ? null
      : t(`page.title.${standingOf(answer)}`, {
          name: answer.request.name,
          size: sizeOf(texts, answer),
          share: formatShare(lang, holdsIn(answer)),
        })
  useEffect(() => {
    if (title !== null) document.title = title
  }, [title])
}
