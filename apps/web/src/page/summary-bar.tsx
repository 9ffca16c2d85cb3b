import { formatShare } from '@plimsoll/messages/format'
import { countServers, sizeOf } from '@plimsoll/messages/plan-size'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { memo, useEffect, useState } from 'react'
import { isCluster } from '../results/counts.ts'
import { Icon } from '../ui/icon.tsx'
import { jumpTo } from '../ui/jump.ts'
import { Mark } from '../ui/mark.tsx'
import { useTexts } from '../ui/texts.tsx'
import styles from './summary-bar.module.css'

/** The plan in a line, at the foot of the window while the plan itself is out of sight. */
export const SummaryBar = memo(function SummaryBar({ answer }: { answer: PlanAnswer }) {
  const texts = useTexts()
  const { t, lang } = texts
  const isAway = useIsAway('verdict')
  const holds = answer.verdict === 'feasible'
  const { servers, workersPerServer, utilisation } = answer
  return (
    <div className={styles.bar} data-away={isAway || undefined} inert={!isAway}>
      <button type="button" onClick={() => jumpTo('results')}>
        <span className={holds ? styles.holds : styles.fails}>
          <Mark size={20} />
          <strong>{t(holds ? 'page.bar.holds' : 'page.bar.fails')}</strong>
        </span>
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
          {t('page.bar.see')}
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
