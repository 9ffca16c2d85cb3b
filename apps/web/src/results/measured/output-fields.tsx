import { useId } from 'react'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useWhatIfTexts } from '../use-whatif-texts.ts'
import styles from './measured.module.css'
import { countOf, type Output } from './outputs.ts'

type Props = {
  output: Output
  /** Counted from 1 where there are several. */
  position: number | null
  complaint: 'empty' | 'number' | null
  onChange: (part: Partial<Output>) => void
  onRemove: () => void
}

/** Where one output is pasted, with the two things that outputs often leave out. */
export function OutputFields({ output, position, complaint, onChange, onRemove }: Props) {
  const { t } = useWhatIfTexts()
  const id = useId()
  const isEmpty = complaint === 'empty' && output.text.trim() === ''
  return (
    <fieldset className={styles.output}>
      <legend className="visually-hidden">{name()}</legend>
      <div className={styles.label}>
        <label htmlFor={`${id}text`}>{name()}</label>
        {position !== null && (
          <Button
            look="quiet"
            small
            icon="cross"
            aria-label={t('measured.remove', { n: position })}
            title={t('measured.remove', { n: position })}
            onClick={onRemove}
          />
        )}
      </div>
      <textarea
        id={`${id}text`}
        className={styles.text}
        rows={7}
        value={output.text}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        wrap="off"
        aria-invalid={isEmpty || undefined}
        aria-describedby={isEmpty ? `${id}hint ${id}empty` : `${id}hint`}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <p className={styles.hint} id={`${id}hint`}>
        {t('measured.output.hint')}
      </p>
      {isEmpty && (
        <p className={styles.error} id={`${id}empty`} role="alert">
          {t('measured.empty')}
        </p>
      )}
      <div className={styles.hints}>
        {(['workers', 'connections'] as const).map((hint) => {
          const isWrong = complaint === 'number' && countOf(output[hint]) === null
          return (
            <div key={hint}>
              <label htmlFor={id + hint} className={styles.label}>
                {t(`measured.${hint}`)}
                <span className={styles.optional}>{t('measured.optional')}</span>
              </label>
              <TextInput
                id={id + hint}
                inputMode="numeric"
                value={output[hint]}
                invalid={isWrong}
                aria-describedby={isWrong ? `${id}${hint}error` : undefined}
                onText={(text) => onChange({ [hint]: text })}
              />
              {isWrong && (
                <p className={styles.error} id={`${id}${hint}error`} role="alert">
                  {t('measured.number')}
                </p>
              )}
            </div>
          )
        })}
      </div>
    </fieldset>
  )

  function name(): string {
    return position === null ? t('measured.output') : t('measured.output.nth', { n: position })
  }
}
