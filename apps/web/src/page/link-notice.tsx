import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/texts.tsx'
import { useWizard } from '../wizard/store.ts'
import { useFromLink } from '../wizard/use-from-link.ts'
import styles from './attention.module.css'
import { showField } from './show-field.ts'

/** What of a shared link will run, to be read before the files are used. */
export function LinkNotice() {
  const { t, textOf } = useTexts()
  const entries = useFromLink()
  const confirm = useWizard((state) => state.confirm)
  if (entries.length === 0) return null
  return (
    <Notice tone="warning" title={t('page.from-link.title')}>
      <p>{t('page.from-link.text')}</p>
      <ul className={styles.fields}>
        {entries.map(({ name, text }) => {
          const label = textOf(`param.${name}.label`) ?? name
          return (
            <li key={`${name}=${text}`}>
              <span>
                {label}: <code>{text}</code>
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
  )
}
