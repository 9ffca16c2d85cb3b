import { useQuery } from '@tanstack/react-query'
import { lazy, memo, Suspense, useDeferredValue, useEffect, useMemo } from 'react'
import { bundleOptions } from './api/bundle.ts'
import { catalogOptions } from './api/catalog.ts'
import styles from './app.module.css'
import { isDrawing } from './drawn.ts'
import { Attention } from './page/attention.tsx'
import { Footer } from './page/footer.tsx'
import { Header } from './page/header.tsx'
import { languageParam, rememberLanguage } from './page/language.ts'
import { LinkNotice } from './page/link-notice.tsx'
import { LiveVerdict } from './page/live-verdict.tsx'
import { PlanHead, PlanSheet } from './page/plan-sheet.tsx'
import { PolicyNotice } from './page/policy-notice.tsx'
import { SummaryBar, troubleOf } from './page/summary-bar.tsx'
import { useTitle } from './page/title.ts'
import { jumpTo } from './ui/jump.ts'
import { useTexts } from './ui/texts.tsx'
import { useSettled } from './ui/use-settled.ts'
import { useHistory } from './wizard/history.ts'
import { useStepFocus } from './wizard/step-focus.ts'
import { Stepper } from './wizard/stepper.tsx'
import { AppStep } from './wizard/steps/app-step.tsx'
import { ConceptStep } from './wizard/steps/concept-step.tsx'
import { useWizard } from './wizard/store.ts'
import { type Draft, withKept, writeQuery } from './wizard/url.ts'
import { type Planning, usePlan } from './wizard/use-plan.ts'
import { ErrorsContext, WizardContext } from './wizard/wizard-context.tsx'

const Take = lazy(() => import('./page/take.tsx'))

/** Files are for reading: nobody misses them on the way. */
const WRITE_AFTER_MS = 250

/** A key or a slider comes first: what follows from the draft is drawn when there is time. */
export function App() {
  return <Planned draft={useDeferredValue(useWizard((state) => state.draft))} />
}

const Planned = memo(function Planned({ draft }: { draft: Draft }) {
  const texts = useTexts()
  const { t, lang } = texts
  const step = useWizard((state) => state.step)
  const kept = useWizard((state) => state.kept)

  useStepFocus(step)

  const own = languageParam(draft, lang)
  const asked = writeQuery(draft, own)
  const planning = usePlan(asked)
  const { answer, errors } = planning
  const policy = draft.policy === undefined ? answer?.policyVersion : undefined
  const link = writeQuery(draft, { ...own, ...(policy !== undefined && { policy }) })
  useHistory(link)
  useTitle(answer, texts)
  useEffect(() => rememberLanguage(lang), [lang])

  const shown = useDeferredValue(answer)
  const taken = useDeferredValue(errors.length > 0 ? planning.answered : link)
  const address = useDeferredValue(withKept(link, kept))
  const bundle = useDeferredValue(useFiles(planning))
  const catalog = useQuery({ ...catalogOptions, enabled: answer !== null }).data
  const data = useMemo(
    () => ({
      answer: shown,
      catalog: catalog?.ok ? catalog.value : null,
      bundle,
    }),
    [shown, catalog, bundle],
  )

  return (
    <WizardContext value={data}>
      <ErrorsContext value={errors}>
        <button type="button" className={styles.skip} onClick={() => jumpTo('wizard')}>
          {t('page.skip')}
        </button>
        <div className={styles.page}>
          <Header />
          <main className={styles.main}>
            <div className={styles.intro}>
              <h1>{t('page.tagline')}</h1>
              <p>{t('page.intro')}</p>
            </div>
            <PlanHead answer={shown} isStale={planning.isStale} hasErrors={errors.length > 0} />
            <div className={styles.rail}>
              <Stepper query={address} />
            </div>
            {/* What is typed before the page's code is there would be lost when it draws anew. */}
            <div className={styles.wizard} id="wizard" inert={isDrawing}>
              <Attention planning={planning} side="above" />
              <PolicyNotice />
              <LinkNotice />
              {step === 'app' ? <AppStep /> : <ConceptStep concept={step} key={step} />}
              <Attention planning={planning} side="below" />
            </div>
            {shown && <PlanSheet answer={shown} bundle={bundle} isStale={planning.isStale} />}
            {shown && !isDrawing && (
              <div className={styles.take}>
                <Suspense>
                  <Take query={taken} answer={shown} />
                </Suspense>
              </div>
            )}
          </main>
          <Footer policy={answer?.policyVersion ?? null} />
        </div>
        {shown && (
          <SummaryBar answer={shown} trouble={troubleOf(planning)} errors={errors.length} />
        )}
        <LiveVerdict answer={answer} unreachable={planning.unreachable} />
      </ErrorsContext>
    </WizardContext>
  )
})

/** The files of the plan shown; where it does not hold, with the findings at their head. */
function useFiles({ answer, answered }: Planning) {
  const force = answer?.verdict === 'infeasible'
  const asked = useMemo(() => ({ answered, force }), [answered, force])
  // Written for the plan that a slider ends on, and not for each on its way; the first at once.
  const settled = useSettled(asked, WRITE_AFTER_MS)
  const of = settled.answered === '' ? asked : settled
  const { data } = useQuery({
    ...bundleOptions(of.answered, of.force),
    enabled: answer !== null,
  })
  return data?.ok ? data.value : null
}
