import { formatShare } from '@plimsoll/messages/format'
import { countServers, sizeOf } from '@plimsoll/messages/plan-size'
import { standingOf, verdictOf } from '@plimsoll/messages/plan-verdict'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { memo, useEffect, useState } from 'react'
import { isCluster } from '../results/counts.ts'
import { Icon } from '../ui/icon.tsx'
import { jumpTo } from '../ui/jump.ts'
import { Mark } from '../ui/mark.tsx'
import { useTexts } from '../ui/texts.tsx'
import type { Planning } from '../wizard/use-plan.ts'
import { attentionId } from './attention.tsx'
import styles from './summary-bar.module.css'

type Trouble = 'lost' | 'busy' | 'errors' | 'failed' | null

/** What keeps the plan from following, if anything does. */
export const troubleOf = ({ unreachable, errors, problem }: Planning): Trouble =>
  unreachable ?? (errors.length > 0 ? 'errors' : problem ? 'failed' : null)

const troubleKeys = {
  lost: 'page.connection.lost',
  busy: 'page.connection.busy',
  errors: 'page.errors.title',
  failed: 'page.failed.title',
} as const

type Props = {
  answer: PlanAnswer
  trouble: Trouble
  /** How many entries can’t be used. */
  errors: number
}

/**
 * The plan in a line, at the foot of the window while the plan itself is out of sight, or while
 * what it says is not of what was typed last.
 */
export const SummaryBar = memo(function SummaryBar({ answer, trouble, errors }: Props) {
  const texts = useTexts()
  const { t, lang } = texts
  const isAway = useIsAway('verdict')
  const { servers, workersPerServer, utilisation } = answer
  const isShown = isAway || trouble !== null
  const isBelow = trouble === 'errors' || trouble === 'failed'
  const verdict = verdictOf(texts, lang, answer)
  return (
    <div className={styles.bar} data-away={isShown || undefined} inert={!isShown}>
      <button type="button" onClick={() => jumpTo(isBelow ? attentionId : 'results')}>
        {trouble ? (
          <span className={isBelow ? styles.fails : styles.partly}>
            <Icon name="warning" size={20} />
            <span className={styles.trouble}>
              <strong>{t(troubleKeys[trouble], { count: errors })}</strong>
              <span>{t('page.bar.last', { verdict })}</span>
            </span>
          </span>
        ) : (
          <span className={styles[standingOf(answer)]}>
            <Mark size={20} />
            <strong>{verdict}</strong>
          </span>
        )}
        <span className={styles.numbers}>
          {isCluster(answer) ? (
            <span>{sizeOf(texts, answer)}</span>
          ) : (
            <span>
              {countServers(texts, answer, servers)} ×{' '}
              {t('page.bar.workers', { workers: workersPerServer })}
            </span>
          )}
          <span className={styles.target}>
            {t('page.bar.target', { target: formatShare(lang, utilisation.target) })}
          </span>
        </span>
        <span className={styles.see}>
          {t(isBelow ? 'page.errors.show' : 'page.bar.see')}
          <Icon name="arrow" />
        </span>
      </button>
    </div>
  )
})

/** Whether nothing of the start of a part can be seen. */
function useIsAway(id: string): boolean {
  const [isAway, setIsAway] = useState(false)
  useEffect(() => {
    const part = document.getElementById(id)
    if (!part) return
    const observer = new IntersectionObserver(
      ([entry]) => entry && setIsAway(!entry.isIntersecting),
      { rootMargin: '-80px' },
    )
    observer.observe(part)
    return () => observer.disconnect()
  }, [id])
  return isAway
}
