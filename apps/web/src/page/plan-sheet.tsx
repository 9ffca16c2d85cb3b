import type { Bundle } from '@plimsoll/schemas/bundle'
import type { ConceptId } from '@plimsoll/schemas/ids'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { memo } from 'react'
import { Results } from '../results/results.tsx'
import { jumpTo } from '../ui/jump.ts'
import { Mark } from '../ui/mark.tsx'
import { useTexts } from '../ui/texts.tsx'
import { stepTitleId } from '../wizard/step-focus.ts'
import { useWizard } from '../wizard/store.ts'
import { readUrl } from '../wizard/url.ts'
import styles from './plan-sheet.module.css'
import { showField } from './show-field.ts'

type Props = {
  answer: PlanAnswer | null
  bundle: Bundle | null
  /** Newer numbers are on their way. */
  isStale: boolean
  hasErrors: boolean
}

/** The results, or what stands in their place until there are any. */
export const PlanSheet = memo(function PlanSheet(props: Props) {
  const { answer, bundle, isStale, hasErrors } = props
  const { t } = useTexts()
  return answer ? (
    <Results
      answer={answer}
      bundle={bundle ?? undefined}
      stale={isStale}
      onOpen={openPlan}
      onField={showField}
      onConcept={openConcept}
    />
  ) : (
    <Waiting label={t('page.results')} text={t(hasErrors ? 'page.no-plan' : 'page.loading')} />
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
