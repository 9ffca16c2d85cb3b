import { memo, useEffect, useRef } from 'react'
import { Icon } from '../ui/icon.tsx'
import { useTexts } from '../ui/texts.tsx'
import { stepOf } from './sections.ts'
import styles from './stepper.module.css'
import { useWizard } from './store.ts'
import { type Step, steps } from './url.ts'
import { useErrors, useWizardData } from './wizard-context.tsx'

/**
 * The steps as the draught marks on a hull: numerals up a rule, the line at the one that is open.
 * They are links, since each has an address.
 */
export const Stepper = memo(function Stepper({ query }: { query: string }) {
  const { t, textOf } = useTexts()
  const current = useWizard((state) => state.step)
  const go = useWizard((state) => state.go)
  const attention = useAttention()
  const list = useRef<HTMLOListElement>(null)
  const isAtStart = useRef(true)
  useEffect(() => {
    // At the first step from the start on, nothing is to be scrolled, and nothing need be measured.
    if (isAtStart.current && current === steps[0]) return
    isAtStart.current = false
    const { current: strip } = list
    const mark = strip?.querySelector<HTMLElement>(`[data-step="${current}"]`)
    if (!strip || !mark) return
    strip.scrollLeft = mark.offsetLeft - (strip.clientWidth - mark.offsetWidth) / 2
  }, [current])

  return (
    <nav className={styles.stepper} aria-label={t('page.steps')}>
      <ol ref={list}>
        {steps.map((step, index) => (
          <li key={step} data-step={step}>
            <a
              href={`/?${query}${step === 'app' ? '' : `#${step}`}`}
              aria-current={step === current ? 'step' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
                event.preventDefault()
                go(step)
              }}
            >
              <span className={styles.numeral}>{index + 1}</span>
              <span className={styles.title}>{textOf(`page.step.${step}.title`)}</span>
              {attention.has(step) && (
                <span className={styles.attention}>
                  <Icon name="warning" size={14} />
                  <span className="visually-hidden">{t('page.step.attention')}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
})

/** Steps with a field that can't be used, or a concept that the plan fails in. */
function useAttention(): ReadonlySet<Step> {
  const { answer } = useWizardData()
  const errors = useErrors()
  const found = new Set<Step>()
  for (const { param } of errors) {
    const step = stepOf(param)
    if (step) found.add(step)
  }
  for (const { severity, concept } of answer?.findings ?? []) {
    if (severity === 'error') found.add(concept)
  }
  return found
}
