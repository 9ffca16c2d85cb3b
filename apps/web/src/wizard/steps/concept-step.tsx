import { lazy, memo, Suspense } from 'react'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTexts } from '../../ui/texts.tsx'
import { choiceName } from '../choice-name.ts'
import { Field } from '../field.tsx'
import { conceptFields } from '../sections.ts'
import { StepFrame } from '../step-frame.tsx'
import { useWizard } from '../store.ts'
import { Timeouts } from '../timeouts.tsx'
import { isGiven, type Step } from '../url.ts'
import { useAsked } from '../use-asked.ts'
import { useErrors, useWizardData } from '../wizard-context.tsx'
import styles from './steps.module.css'

/** At the end of the step, and of no use before the files are there. */
const ConceptLines = lazy(() => import('../concept-lines.tsx'))

type Concept = Exclude<Step, 'app'>

/** Steps whose further fields are versions and names of things. */
const hasNames: ReadonlySet<Concept> = new Set<Concept>(['https', 'startup'])

/** A concept: the plan's choice and why, what else there is, and its lines in the files. */
export const ConceptStep = memo(function ConceptStep({ concept }: { concept: Concept }) {
  const { t } = useTexts()
  const asked = useAsked()
  const errors = useErrors()
  const { fields, more } = conceptFields[concept]
  const extra = more(asked)
  const hasGiven = useWizard(({ draft }) => extra.some((name) => isGiven(draft, name)))
  const hasNews = hasGiven || errors.some(({ param }) => extra.some((name) => name === param))
  return (
    <StepFrame step={concept}>
      <Choice concept={concept} />
      <div className={styles.fields}>
        {fields(asked).map((name) => (
          <Field key={name} name={name} />
        ))}
      </div>
      {concept === 'restarts' && <Timeouts />}
      {extra.length > 0 && (
        <Disclosure
          summary={t(hasNames.has(concept) ? 'page.section.files.more' : 'page.concept.more')}
          open={hasNews}
        >
          <div className={styles.fields}>
            {extra.map((name) => (
              <Field key={name} name={name} />
            ))}
          </div>
        </Disclosure>
      )}
      <Suspense>
        <ConceptLines concept={concept} />
      </Suspense>
    </StepFrame>
  )
})

/** Concepts whose choice follows from that of another step. */
const choosers: Partial<Record<Concept, Concept>> = { restarts: 'startup' }

function Choice({ concept }: { concept: Concept }) {
  const texts = useTexts()
  const { t } = texts
  const { answer } = useWizardData()
  const decision = answer?.concepts.find(({ id }) => id === concept)
  const findings = answer?.findings.filter((finding) => finding.concept === concept) ?? []
  const go = useWizard((state) => state.go)
  const chosenIn = choosers[concept]
  return (
    <div className={styles.choice}>
      <h3>{t('page.concept.choice')}</h3>
      <p className={styles.chosen}>{decision ? choiceName(texts, decision) : '…'}</p>
      <p className={styles.why}>{decision?.why}</p>
      {chosenIn && (
        <Button look="quiet" small className={styles.elsewhere} onClick={() => go(chosenIn)}>
          {t('page.concept.chosen-in', { step: t(`page.step.${chosenIn}.title`) })}
        </Button>
      )}
      {findings.length > 0 && (
        <div className={styles.findings}>
          {findings.map(({ code, severity, text }) => (
            <Notice key={code + text} tone={severity}>
              {text}
            </Notice>
          ))}
        </div>
      )}
    </div>
  )
}
