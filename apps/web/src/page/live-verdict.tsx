import { formatShare } from '@plimsoll/messages/format'
import { sizeOf } from '@plimsoll/messages/plan-size'
import { holdsIn, standingOf } from '@plimsoll/messages/plan-verdict'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../ui/texts.tsx'
import type { Planning } from '../wizard/use-plan.ts'

/** Typing goes through many plans; the one it ends on is said. */
const SAY_AFTER_MS = 900

type Props = { answer: PlanAnswer | null } & Pick<Planning, 'unreachable'>

/** Says a changed verdict or a lost connection to a screen reader, once it has settled. */
export function LiveVerdict({ answer, unreachable }: Props) {
  const texts = useTexts()
  const { t, lang } = texts
  const [said, setSaid] = useState('')
  const first = useRef<string | null>(null)
  const text =
    answer === null
      ? ''
      : unreachable
        ? `${t(`page.connection.${unreachable}`)} ${t('page.connection.kept')}`
        : t(`page.live.${standingOf(answer)}`, {
            size: sizeOf(texts, answer),
            share: formatShare(lang, holdsIn(answer)),
          })
  useEffect(() => {
    if (text === '') return
    first.current ??= text
    if (text === first.current) return
    first.current = ''
    const timer = setTimeout(() => setSaid(text), SAY_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
