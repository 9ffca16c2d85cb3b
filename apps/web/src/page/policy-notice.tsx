import { policies } from 'virtual:policies'
import { formatNumber } from '@plimsoll/messages/format'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/texts.tsx'
import { standingOf } from '../wizard/policy.ts'
import { useWizard } from '../wizard/store.ts'
import styles from './attention.module.css'

/** Says of a link that was made with other constants what changed since, and takes it over. */
export function PolicyNotice() {
  const { t, lang } = useTexts()
  const given = useWizard((state) => state.draft.policy?.[0])
  const editAll = useWizard((state) => state.editAll)
  const standing = standingOf(given, policies)
  if (!standing || given === undefined) return null
  const { kind } = standing
  const changes = kind === 'older' ? standing.changes : []
  const values = { from: given, to: policies.policyVersion }
  return (
    <div className={styles.notice}>
      <Notice tone="advice" title={t('page.policy.title', values)}>
        <p>
          {kind === 'older' && changes.length === 0
            ? t('page.policy.same')
            : t(`page.policy.${kind}`, values)}
        </p>
        {changes.length > 0 && (
          <ul className={styles.fields}>
            {changes.map(({ constant, from, to }) => (
              <li key={constant}>
                <span>
                  <code>{constant}</code>: {formatNumber(lang, from, 4)} →{' '}
                  {formatNumber(lang, to, 4)}
                </span>
              </li>
            ))}
          </ul>
        )}
        <Button
          small
          className={styles.act ?? ''}
          onClick={() => editAll({ policy: undefined }, 'policy')}
        >
          {t('page.policy.use', values)}
        </Button>
      </Notice>
    </div>
  )
}
