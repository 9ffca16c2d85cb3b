import { placementOf } from '@plimsoll/schemas/placement'
import { memo } from 'react'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useTexts } from '../../ui/texts.tsx'
import { Field } from '../field.tsx'
import { Machines } from '../machines.tsx'
import { PresetsBar } from '../presets-bar.tsx'
import { type Section, sections } from '../sections.ts'
import { StepFrame } from '../step-frame.tsx'
import { useWizard } from '../store.ts'
import { isGiven } from '../url.ts'
import { useAsked } from '../use-asked.ts'
import { useErrors } from '../wizard-context.tsx'
import styles from './steps.module.css'

/** The numbers: what a request costs, what a process takes, what arrives and what it runs on. */
export const AppStep = memo(() => (
  <StepFrame step="app">
    <PresetsBar />
    {sections.map((section) => (
      <SectionFields key={section.id} section={section} />
    ))}
  </StepFrame>
))

function SectionFields({ section: { id, fields, more } }: { section: Section }) {
  const { t, textOf } = useTexts()
  const asked = useAsked()
  const errors = useErrors()
  const extra = more(asked)
  const isRented = placementOf(asked) === 'provider'
  const hasGiven = useWizard(({ draft }) => extra.some((name) => isGiven(draft, name)))
  const hasNews = hasGiven || errors.some(({ param }) => extra.some((name) => name === param))
  return (
    <section className={styles.section} aria-labelledby={`section-${id}`}>
      <header className={styles.sectionHead}>
        <h3 id={`section-${id}`}>{t(`page.section.${id}`)}</h3>
        <p>
          {t(id === 'servers' && isRented ? 'page.section.rented.note' : `page.section.${id}.note`)}
        </p>
      </header>
      <div className={styles.fields}>
        {fields(asked).map((name) => (
          <Field key={name} name={name} />
        ))}
      </div>
      {id === 'servers' && !isRented && <Machines />}
      {extra.length > 0 && (
        <Disclosure summary={textOf(`page.section.${id}.more`)} open={hasNews}>
          <div className={styles.fields}>
            {extra.map((name) => (
              <Field key={name} name={name} />
            ))}
          </div>
        </Disclosure>
      )}
    </section>
  )
}
