import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { useTexts } from '../ui/texts.tsx'
import styles from './timeouts.module.css'
import { useWizardData } from './wizard-context.tsx'

/** In pairs: the first waits less long than the second. */
const ladder = [
  ['startup', 'startupSeconds'],
  ['upstream-idle', 'upstreamIdleSeconds'],
  ['keep-alive', 'keepAliveSeconds'],
  ['read', 'readSeconds'],
  ['graceful', 'gracefulSeconds'],
  ['kill', 'killSeconds'],
] as const satisfies readonly (readonly [string, keyof PlanAnswer['timeouts']])[]

/** The ladder of timeouts, each as long as it waits. */
export function Timeouts() {
  const { t } = useTexts()
  const { answer } = useWizardData()
  if (answer === null) return null
  const longest = Math.max(...ladder.map(([, field]) => answer.timeouts[field]))
  return (
    <figure className={styles.ladder}>
      <figcaption>
        <h3>{t('page.ladder.title')}</h3>
        <p>{t('page.ladder.note')}</p>
      </figcaption>
      <dl>
        {ladder.map(([id, field]) => (
          <div key={id}>
            <dt>{t(`page.ladder.${id}`)}</dt>
            <dd>
              <span
                className={styles.bar}
                style={{ inlineSize: `${(100 * answer.timeouts[field]) / longest}%` }}
              />
              {t('page.ladder.seconds', { seconds: answer.timeouts[field] })}
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  )
}
