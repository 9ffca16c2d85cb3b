import { sizeOf } from '@plimsoll/messages/plan-size'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../ui/texts.tsx'

/** Typing goes through many plans; the one it ends on is said. */
const SAY_AFTER_MS = 900

/** Says a changed verdict to a screen reader, once it has settled. */
export function LiveVerdict({ answer }: { answer: PlanAnswer | null }) {
  const texts = useTexts()
  const { t } = texts
  const [said, setSaid] = useState('')
  const first = useRef<string | null>(null)
  const text =
    answer === null
      ? ''
      : answer.verdict === 'feasible'
        ? t('page.live.feasible', { size: sizeOf(texts, answer) })
        : t('page.live.infeasible')
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
