import { parameters } from '@plimsoll/schemas/parameters'
import { Button } from '../ui/button.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { useTexts } from '../ui/texts.tsx'
import styles from './field.module.css'
import { useWizard } from './store.ts'
import type { ControlProps } from './use-draft.ts'
import { useFromLink } from './use-from-link.ts'

const none: readonly string[] = []

/** A parameter that may be given several times, in order. */
export function ListField({
  name,
  label,
  invalid,
  describedBy,
  hint,
}: ControlProps & { hint: string }) {
  const { t } = useTexts()
  const texts = useWizard((state) => state.draft[name] ?? none)
  const edit = useWizard((state) => state.edit)
  const brought = useFromLink()
  const isBrought = (text: string) =>
    brought.some((entry) => entry.name === name && entry.text === text)
  const set = (change: (rows: string[]) => void) => {
    const rows = [...texts]
    change(rows)
    edit(name, rows)
  }
  return (
    <fieldset className={styles.rows} aria-describedby={describedBy}>
      <legend className={styles.label}>{label}</legend>
      <p className={styles.help} id={`${name}-help`}>
        {hint}
      </p>
      {texts.map((text, at) => (
        <div className={styles.row} key={at} data-from-link={isBrought(text) || undefined}>
          <span className={styles.ordinal} aria-hidden="true">
            {at + 1}
          </span>
          <TextInput
            id={`${name}-${at}`}
            mono
            invalid={invalid}
            aria-label={t('page.field.nth', { label, n: at + 1 })}
            aria-describedby={describedBy}
            placeholder={parameters[name].example}
            value={text}
            onText={(next) => set((rows) => rows.splice(at, 1, next))}
          />
          <Button
            look="quiet"
            icon="up"
            disabled={at === 0}
            aria-label={t('page.field.move-up', { label, n: at + 1 })}
            onClick={() => set((rows) => rows.splice(at - 1, 2, text, rows[at - 1] ?? ''))}
          />
          <Button
            look="quiet"
            icon="cross"
            aria-label={t('page.field.remove', { label, n: at + 1 })}
            onClick={() => set((rows) => rows.splice(at, 1))}
          />
        </div>
      ))}
      <div>
        <Button
          small
          icon="plus"
          aria-label={`${t('page.field.add')}: ${label}`}
          onClick={() => {
            set((rows) => rows.push(''))
            requestAnimationFrame(() => document.getElementById(`${name}-${texts.length}`)?.focus())
          }}
        >
          {t('page.field.add')}
        </Button>
      </div>
    </fieldset>
  )
}
