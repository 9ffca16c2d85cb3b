import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { jumpTo } from '../ui/jump.ts'
import { useTexts } from '../ui/texts.tsx'
import { stepTitleId } from './step-focus.ts'
import styles from './step-frame.module.css'
import { useWizard } from './store.ts'
import { Undo } from './undo.tsx'
import { type Step, steps } from './url.ts'

/** A step: its heading, its body, back and next. */
export function StepFrame({ step, children }: { step: Step; children: ReactNode }) {
  const { t, textOf } = useTexts()
  const go = useWizard((state) => state.go)
  const at = steps.indexOf(step)
  const before = steps[at - 1]
  const after = steps[at + 1]

  return (
    <section className={styles.step} aria-labelledby={stepTitleId} data-step={step}>
      <header className={styles.head}>
        <div className={styles.count}>
          <p>{t('page.step-of', { step: at + 1, steps: steps.length })}</p>
          <Undo />
        </div>
        <h2 id={stepTitleId} tabIndex={-1}>
          {textOf(`page.step.${step}.title`)}
        </h2>
        <p className={styles.lead}>{textOf(`page.step.${step}.lead`)}</p>
      </header>
      {children}
      <div className={styles.turn}>
        {before && (
          <Button look="quiet" icon="back" onClick={() => go(before)}>
            {t('page.previous')}
          </Button>
        )}
        {after ? (
          <Button look="solid" className={styles.next} onClick={() => go(after)}>
            {t('page.next', { step: textOf(`page.step.${after}.title`) ?? after })}
          </Button>
        ) : (
          <Button look="solid" className={styles.next} onClick={() => jumpTo('take')}>
            {t('page.to-files')}
          </Button>
        )}
      </div>
    </section>
  )
}
