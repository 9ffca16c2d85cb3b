import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { Notice } from '../../ui/notice.tsx'
import { useWhatIfTexts } from '../use-whatif-texts.ts'
import styles from './compare.module.css'
import { findingDifferences } from './differences.ts'

/** Findings that only one of the plans has, side by side. */
export function FindingChanges({ kept, now }: { kept: PlanAnswer; now: PlanAnswer }) {
  const { t } = useWhatIfTexts()
  const { gone, come, both } = findingDifferences(kept.findings, now.findings)
  if (gone.length + come.length === 0) return null
  return (
    <div>
      <h3>{t('compare.findings')}</h3>
      <div className={styles.sides}>
        {(
          [
            ['compare.findings.gone', gone],
            ['compare.findings.new', come],
          ] as const
        ).map(([title, findings]) => (
          <div key={title}>
            <h4>{t(title)}</h4>
            {findings.length === 0 && <p className={styles.quiet}>{t('compare.findings.none')}</p>}
            <ul className={styles.findings}>
              {findings.map((finding) => (
                <li key={finding.code + finding.text}>
                  <Notice tone={finding.severity}>{finding.text}</Notice>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {both > 0 && <p className={styles.quiet}>{t('compare.findings.both', { n: both })}</p>}
    </div>
  )
}
