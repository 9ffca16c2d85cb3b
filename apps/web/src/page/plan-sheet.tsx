import type { Bundle } from '@plimsoll/schemas/bundle'
import type { ConceptId } from '@plimsoll/schemas/ids'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { memo } from 'react'
import { Answer } from '../results/answer.tsx'
import { Results } from '../results/results.tsx'
import { jumpTo } from '../ui/jump.ts'
import { Mark } from '../ui/mark.tsx'
import { useTexts } from '../ui/texts.tsx'
import { stepTitleId } from '../wizard/step-focus.ts'
import { useWizard } from '../wizard/store.ts'
import { readUrl } from '../wizard/url.ts'
import styles from './plan-sheet.module.css'
import { showField } from './show-field.ts'

type HeadProps = {
  answer: PlanAnswer | null
  /** Newer numbers are on their way. */
  isStale: boolean
  hasErrors: boolean
}

/** The answer, or what stands in its place until there is one. */
export const PlanHead = memo(function PlanHead({ answer, isStale, hasErrors }: HeadProps) {
  const { t } = useTexts()
  return answer ? (
    <Answer answer={answer} stale={isStale} />
  ) : (
    <Waiting label={t('page.results')} text={t(hasErrors ? 'page.no-plan' : 'page.loading')} />
  )
})

type SheetProps = { answer: PlanAnswer; bundle: Bundle | null; isStale: boolean }

/** All else that the plan says. */
export const PlanSheet = memo(function PlanSheet({ answer, bundle, isStale }: SheetProps) {
  return (
    <Results
      answer={answer}
      bundle={bundle ?? undefined}
      stale={isStale}
      onOpen={openPlan}
      onField={showField}
      onConcept={openConcept}
    />
  )
})

/** Another plan in this one's place: one entry of the history, so "back" returns. */
function openPlan(permalink: string) {
  const { draft, replace } = useWizard.getState()
  const { draft: next } = readUrl(new URL(permalink, location.href).search, '')
  replace(draft.lang ? { ...next, lang: draft.lang } : next, `open ${permalink}`)
  jumpTo('results')
}

function openConcept(concept: ConceptId) {
  useWizard.getState().go(concept)
  requestAnimationFrame(() => jumpTo(stepTitleId))
}

const Waiting = ({ label, text }: { label: string; text: string }) => (
  <section className={styles.waiting} id="results" tabIndex={-1} aria-label={label}>
    <Mark size={56} />
    <h2>{text}</h2>
  </section>
)
