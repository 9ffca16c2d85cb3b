import type { Bundle } from '@plimsoll/schemas/bundle'
import type { ConceptId } from '@plimsoll/schemas/ids'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { lazy, Suspense, useState } from 'react'
import { isDrawing } from '../drawn.ts'
import { useTexts } from '../ui/texts.tsx'
import type { Place } from './files.tsx'
import styles from './results.module.css'
import { useTrace } from './trace.ts'
import { useTraceEvents } from './use-trace-events.ts'
import { Verdict } from './verdict.tsx'

const Details = lazy(() => import('./details.tsx'))
const WhyDialog = lazy(() => import('./why-dialog.tsx'))

const coming = <div className={styles.coming} />

type Props = {
  answer: PlanAnswer
  /** Undefined while it is on its way; for a plan that does not hold, the forced one, if any. */
  bundle: Bundle | undefined
  /** A newer answer is being worked out: these numbers stay until it is there. */
  stale: boolean
  /** Opens another plan without leaving the page. */
  onOpen?: (permalink: string) => void
  /** Goes to the field of a query parameter. */
  onField?: (param: string) => void
  /** Goes to the step of a concept. */
  onConcept?: (id: ConceptId) => void
}

/**
 * All that the plan says, in two parts that the page lays out: the answer, to stand beside the
 * questions, and the details, which want the whole width.
 */
export function Results({ answer, bundle, stale, onOpen, onField, onConcept }: Props) {
  const { t } = useTexts()
  useTraceEvents()
  const hasAsked = useTrace((s) => s.hasAsked)
  const [place, setPlace] = useState<Place | null>(null)
  return (
    <>
      <section
        className={`${styles.answer} ${stale ? styles.stale : ''}`}
        id="results"
        tabIndex={-1}
        aria-label={t('page.results')}
        aria-busy={stale}
      >
        <Verdict answer={answer} />
      </section>
      <div className={styles.details} id="details">
        {isDrawing ? (
          coming
        ) : (
          <Suspense fallback={coming}>
            <Details
              answer={answer}
              bundle={bundle}
              place={place}
              onOpen={onOpen}
              onField={onField}
              onConcept={onConcept}
            />
          </Suspense>
        )}
        {hasAsked && !isDrawing && (
          <Suspense>
            <WhyDialog
              answer={answer}
              bundle={bundle}
              onLine={(path, line) => setPlace({ path, line, turn: (place?.turn ?? 0) + 1 })}
              onField={onField}
            />
          </Suspense>
        )}
      </div>
    </>
  )
}
