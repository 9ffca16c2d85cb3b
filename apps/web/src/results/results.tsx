import type { Bundle } from '@plimsoll/schemas/bundle'
import type { ConceptId } from '@plimsoll/schemas/ids'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { lazy, Suspense } from 'react'
import { isDrawing } from '../drawn.ts'
import { NarrowFigures } from './answer.tsx'
import styles from './results.module.css'
import { useTrace } from './trace.ts'
import { useTraceEvents } from './use-trace-events.ts'

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

/** All that the plan says beyond the answer, over the whole width below the questions. */
export function Results({ answer, bundle, stale, onOpen, onField, onConcept }: Props) {
  useTraceEvents()
  const hasAsked = useTrace((s) => s.hasAsked)
  const place = useTrace((s) => s.place)
  const show = useTrace((s) => s.show)
  return (
    <div className={styles.details} id="details">
      <NarrowFigures answer={answer} stale={stale} />
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
          <WhyDialog answer={answer} bundle={bundle} onLine={show} onField={onField} />
        </Suspense>
      )}
    </div>
  )
}
