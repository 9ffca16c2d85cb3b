import type { Bundle } from '@plimsoll/schemas/bundle'
import type { ConceptId } from '@plimsoll/schemas/ids'
import { Results } from '../results/results.tsx'
import { jumpTo } from '../ui/jump.ts'
import { Mark } from '../ui/mark.tsx'
import { useTexts } from '../ui/texts.tsx'
import { stepTitleId } from '../wizard/step-focus.ts'
import { useWizard } from '../wizard/store.ts'
import { readUrl } from '../wizard/url.ts'
import type { Planning } from '../wizard/use-plan.ts'
import styles from './plan-sheet.module.css'
import { showField } from './show-field.ts'

/** The results, or what stands in their place until there are any. */
export function PlanSheet({ planning, bundle }: { planning: Planning; bundle: Bundle | null }) {
  const { t } = useTexts()
  const { answer, isStale, errors } = planning
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
    <Waiting
      label={t('page.results')}
      text={t(errors.length > 0 ? 'page.no-plan' : 'page.loading')}
    />
  )
}

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
