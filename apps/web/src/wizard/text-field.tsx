import { parameterOptions } from 'virtual:parameter-options'
import { parameters } from '@plimsoll/schemas/parameters'
import { Select } from '../ui/select.tsx'
import { Slider } from '../ui/slider.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { useTexts } from '../ui/texts.tsx'
import type { Control } from './controls.ts'
import styles from './field.module.css'
import { spanOf } from './slider.ts'
import { type ControlProps, useDraft } from './use-draft.ts'

const nowhere = { from: 0, at: 0, to: 0 }

type Props = ControlProps & { control: Control }

/** A text with, for a quantity, a slider beside it: either moves the other. */
export function TextField({ name, label, invalid, describedBy, control }: Props) {
  const { t } = useTexts()
  const [text, setText] = useDraft(name)
  const { fallback } = parameters[name]
  const common = { id: name, 'aria-describedby': describedBy }
  const isMono = control.as === 'text' && control.mono === true
  const inputMode = control.as === 'text' ? control.inputMode : undefined
  const input = (
    <TextInput
      {...common}
      mono={isMono}
      invalid={invalid}
      value={text}
      placeholder={fallback ?? ''}
      onText={setText}
      {...(inputMode && { inputMode })}
    />
  )
  return (
    <>
      <label className={styles.label} htmlFor={name}>
        {label}
        {fallback === null && <span className={styles.optional}>{t('page.field.optional')}</span>}
      </label>
      {control.as === 'quantity' ? (
        <div className={styles.quantity}>
          {input}
          <Slider
            label={t('page.field.by-hand', { label })}
            stops={control.stops}
            {...(spanOf(name, control.stops, text === '' ? (fallback ?? '') : text) ?? nowhere)}
            valueText={text}
            onStop={setText}
          />
        </div>
      ) : control.as === 'select' ? (
        <Select {...common} value={text} options={parameterOptions[name] ?? []} onText={setText} />
      ) : (
        input
      )}
    </>
  )
}
