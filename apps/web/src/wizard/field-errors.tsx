import type { FieldError } from '@plimsoll/schemas/problem'
import { Icon } from '../ui/icon.tsx'
import { useTexts } from '../ui/texts.tsx'
import styles from './field.module.css'

/** What was read and what is allowed, beside the field that it is about. */
export function FieldErrors({ id, errors }: { id: string; errors: readonly FieldError[] }) {
  const { lang } = useTexts()
  if (errors.length === 0) return null
  return (
    <div className={styles.errors} id={id}>
      {errors.map((error) => (
        <p key={`${error.code} ${error.got}`} lang={lang}>
          <Icon name="warning" size={14} />
          <span>{error.message}</span>
        </p>
      ))}
    </div>
  )
}
