import { useId } from 'react'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useWhatIfTexts } from '../use-whatif-texts.ts'
import styles from './measured.module.css'
import { countOf, type Output } from './outputs.ts'

type Props = {
  output: Output
  /** Counted from 1. */
  position: number
  isOnly: boolean
  complaint: 'empty' | 'number' | null
  onChange: (part: Partial<Output>) => void
  onRemove: () => void
}

/** Where one output is pasted, with what outputs often leave out. */
export function OutputFields(props: Props) {
  const { output, position, isOnly, complaint, onChange, onRemove } = props
  const { t } = useWhatIfTexts()
  const id = useId()
  const name = t('measured.output.nth', { n: position })
  const isEmpty = complaint === 'empty' && output.text.trim() === ''
  return (
    <fieldset className={styles.output}>
      <legend className="visually-hidden">{name}</legend>
      <div className={styles.label}>
        <label htmlFor={`${id}text`}>{name}</label>
        {!isOnly && (
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
        {(['workers', 'connections'] as const).map((hint) => (
          <Hint
            key={hint}
            name={hint}
            text={output[hint]}
            isWrong={complaint === 'number' && countOf(output[hint]) === null}
            onText={(text) => onChange({ [hint]: text })}
          />
        ))}
        <Hint name="io" example="40ms" text={output.io} onText={(text) => onChange({ io: text })} />
      </div>
      <Disclosure quiet summary={t('measured.more')}>
        <div className={styles.hints}>
          <Hint
            name="model"
            example="1GB"
            text={output.model}
            onText={(text) => onChange({ model: text })}
          />
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={output.withoutModel}
              onChange={(event) => onChange({ withoutModel: event.currentTarget.checked })}
            />
            {t('measured.without-model')}
          </label>
        </div>
      </Disclosure>
    </fieldset>
  )
}

/** A box for what an output does not say itself. */
function Hint(props: {
  name: 'workers' | 'connections' | 'io' | 'model'
  /** How a quantity is written; without it a whole number is asked for. */
  example?: string
  text: string
  isWrong?: boolean
  onText: (text: string) => void
}) {
  const { name, example, text, isWrong = false, onText } = props
  const { t } = useWhatIfTexts()
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {t(`measured.${name}`)}
        <span className={styles.optional}>
          {example === undefined ? t('measured.optional') : t('measured.known', { example })}
        </span>
      </label>
      <TextInput
        id={id}
        inputMode={example === undefined ? 'numeric' : 'text'}
        value={text}
        maxLength={40}
        invalid={isWrong}
        aria-describedby={isWrong ? `${id}error` : undefined}
        onText={onText}
      />
      {isWrong && (
        <p className={styles.error} id={`${id}error`} role="alert">
          {t('measured.number')}
        </p>
      )}
    </div>
  )
}
