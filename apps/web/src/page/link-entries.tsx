import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/texts.tsx'
import type { LinkEntry } from '../wizard/from-link.ts'
import { shownText } from '../wizard/shown-text.ts'
import { useWizard } from '../wizard/store.ts'
import styles from './attention.module.css'
import { showField } from './show-field.ts'

/** Each entry that a link brought, and the confirmation that it was read. */
export default function LinkEntries({ entries }: { entries: readonly LinkEntry[] }) {
  const { t, textOf } = useTexts()
  const confirm = useWizard((state) => state.confirm)
  return (
    <div className={styles.notice}>
      <Notice tone="warning" title={t('page.from-link.title')}>
        <p>{t('page.from-link.text')}</p>
        <ul className={styles.fields}>
          {entries.map((entry) => {
            const { name, text } = entry
            const label = textOf(`param.${name}.label`) ?? name
            return (
              <li key={`${name}=${text}`}>
                <span>
                  {label}: <code>{shownText(entry)}</code>
                </span>
                <Button
                  small
                  aria-label={`${t('page.errors.show')}: ${label}`}
                  onClick={() => showField(name)}
                >
                  {t('page.errors.show')}
                </Button>
              </li>
            )
          })}
        </ul>
        <Button small className={styles.act ?? ''} icon="check" onClick={() => confirm(entries)}>
          {t('page.from-link.confirm-all')}
        </Button>
      </Notice>
    </div>
  )
}
