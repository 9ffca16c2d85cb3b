import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { bundleOptions } from './api/bundle.ts'
import { catalogOptions } from './api/catalog.ts'
import styles from './app.module.css'
import { Attention } from './page/attention.tsx'
import { Footer } from './page/footer.tsx'
import { Header } from './page/header.tsx'
import { rememberLanguage } from './page/language.ts'
import { LiveVerdict } from './page/live-verdict.tsx'
import { PlanSheet } from './page/plan-sheet.tsx'
import { SummaryBar } from './page/summary-bar.tsx'
import { Take } from './page/take.tsx'
import { useTitle } from './page/title.ts'
import { jumpTo } from './ui/jump.ts'
import { useTexts } from './ui/texts.tsx'
import { useHistory } from './wizard/history.ts'
import { useStepFocus } from './wizard/step-focus.ts'
import { Stepper } from './wizard/stepper.tsx'
import { AppStep } from './wizard/steps/app-step.tsx'
import { ConceptStep } from './wizard/steps/concept-step.tsx'
import { useWizard } from './wizard/store.ts'
import { withKept, writeQuery } from './wizard/url.ts'
import { type Planning, usePlan } from './wizard/use-plan.ts'
import { WizardContext } from './wizard/wizard-context.tsx'

export function App() {
  const texts = useTexts()
  const { t, lang } = texts
  const draft = useWizard((state) => state.draft)
  const step = useWizard((state) => state.step)
  const kept = useWizard((state) => state.kept)

  useStepFocus(step)

  // A language that is not known stays in the query, so that its error can be shown.
  const own = draft.lang === undefined || draft.lang[0] === lang ? { lang } : {}
  const asked = writeQuery(draft, own)
  const planning = usePlan(asked)
  const { answer } = planning
  const policy = draft.policy === undefined ? answer?.policyVersion : undefined
  const link = writeQuery(draft, { ...own, ...(policy !== undefined && { policy }) })
  useHistory(link)
  useTitle(answer, texts)
  useEffect(() => rememberLanguage(lang), [lang])

  const bundle = useFiles(planning)
  const catalog = useQuery({ ...catalogOptions, enabled: answer !== null }).data
  const data = useMemo(
    () => ({
      answer,
      errors: planning.errors,
      catalog: catalog?.ok ? catalog.value : null,
      bundle,
    }),
    [answer, planning.errors, catalog, bundle],
  )

  return (
    <WizardContext value={data}>
      <button type="button" className={styles.skip} onClick={() => jumpTo('results')}>
        {t('page.skip')}
      </button>
      <div className={styles.page}>
        <Header />
        <main className={styles.main}>
          <div className={styles.intro}>
            <h1>{t('page.tagline')}</h1>
            <p>{t('page.intro')}</p>
          </div>
          <div className={styles.rail}>
            <Stepper query={withKept(link, kept)} />
          </div>
          <div className={styles.wizard} id="wizard">
            <Attention planning={planning} />
            {step === 'app' ? <AppStep /> : <ConceptStep concept={step} key={step} />}
          </div>
          <PlanSheet planning={planning} bundle={bundle} />
          {answer && (
            <div className={styles.take}>
              <Take query={planning.errors.length > 0 ? planning.answered : link} answer={answer} />
            </div>
          )}
        </main>
        <Footer policy={answer?.policyVersion ?? null} />
      </div>
      {answer && <SummaryBar answer={answer} />}
      <LiveVerdict answer={answer} />
    </WizardContext>
  )
}

/** The files of the plan shown; where it does not hold, with the findings at their head. */
function useFiles({ answer, answered }: Planning) {
  const { data } = useQuery({
    ...bundleOptions(answered, answer?.verdict === 'infeasible'),
    enabled: answer !== null,
  })
  return data?.ok ? data.value : null
}
