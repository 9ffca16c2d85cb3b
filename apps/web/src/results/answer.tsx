import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { Panel } from '../ui/panel.tsx'
import { useTexts } from '../ui/texts.tsx'
import { Figures } from './figures.tsx'
import styles from './results.module.css'
import { Verdict } from './verdict.tsx'

type Props = {
  answer: PlanAnswer
  /** A newer answer is being worked out: these numbers stay until it is there. */
  stale: boolean
}

/** What the plan says at a glance. It comes first, and stands beside the questions where it can. */
export function Answer({ answer, stale }: Props) {
  const { t } = useTexts()
  return (
    <section
      className={`${styles.answer} ${stale ? styles.stale : ''}`}
      id="results"
      tabIndex={-1}
      aria-label={t('page.results')}
      aria-busy={stale}
    >
      <Verdict answer={answer} />
    </section>
  )
}

/**
 * The numbers below the questions. In one column the first screen has no room for them; elsewhere
 * they stand in the answer, and the style sheet takes these away.
 */
export function NarrowFigures({ answer, stale }: Props) {
  const { t } = useTexts()
  return (
    <div className={`${styles.narrow} ${stale ? styles.stale : ''}`}>
      <Panel id="numbers" title={t('results.figures')}>
        <Figures answer={answer} />
      </Panel>
    </div>
  )
}
