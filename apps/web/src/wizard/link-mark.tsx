import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useTexts } from '../ui/texts.tsx'
import type { FieldName } from './controls.ts'
import styles from './link-mark.module.css'
import { useWizard } from './store.ts'
import { useFromLink } from './use-from-link.ts'

/** Says of a field that the link filled it in, until it is changed or confirmed. */
export function LinkMark({ name }: { name: FieldName }) {
  const { t, textOf } = useTexts()
  const confirm = useWizard((state) => state.confirm)
  const entries = useFromLink().filter((entry) => entry.name === name)
  if (entries.length === 0) return null
  const label = textOf(`param.${name}.label`) ?? name
  return (
    <p className={styles.mark}>
      <Icon name="link" size={14} />
      <span>{t('page.from-link', { count: entries.length })}</span>
      <Button
        small
        aria-label={`${t('page.from-link.confirm')}: ${label}`}
        onClick={() => {
          confirm(entries)
          document.getElementById(`field-${name}`)?.querySelector('input')?.focus()
        }}
      >
        {t('page.from-link.confirm')}
      </Button>
    </p>
  )
}
