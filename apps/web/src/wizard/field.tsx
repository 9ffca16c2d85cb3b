import { rangedParameters } from 'virtual:parameter-options'
import { type Kind, parameters } from '@plimsoll/schemas/parameters'
import { memo, type ReactNode } from 'react'
import { Disclosure } from '../ui/disclosure.tsx'
import { useTexts } from '../ui/texts.tsx'
import { CardsField } from './cards-field.tsx'
import { controls, type FieldName, measured } from './controls.ts'
import { CountField } from './count-field.tsx'
import styles from './field.module.css'
import { FieldErrors } from './field-errors.tsx'
import { LinkMark } from './link-mark.tsx'
import { ListField } from './list-field.tsx'
import { readAs } from './read-as.ts'
import { SegmentsField } from './segments-field.tsx'
import { useWizard } from './store.ts'
import { TextField } from './text-field.tsx'
import { textOfDraft } from './url.ts'
import { useErrors } from './wizard-context.tsx'

/** One parameter, asked for: label, control, help, how to measure it, and what is wrong with it. */
export const Field = memo(function Field({ name }: { name: FieldName }) {
  const { textOf } = useTexts()
  const errors = useErrors()
  const own = errors.filter(({ param }) => param === name)
  const label = textOf(`param.${name}.label`) ?? name
  const common = {
    name,
    label,
    invalid: own.length > 0,
    describedBy: own.length > 0 ? `${name}-error ${name}-help` : `${name}-help`,
  }
  const help = textOf(`param.${name}.help`) ?? ''
  const control = controls[name]
  const isWide = control.as === 'cards' || control.as === 'list'
  return (
    <div className={`${styles.field} ${isWide ? styles.wide : ''}`} id={`field-${name}`}>
      {control.as === 'cards' ? (
        <CardsField {...common} hint={help} />
      ) : control.as === 'list' ? (
        <ListField {...common} hint={help} />
      ) : control.as === 'count' ? (
        <CountField {...common} />
      ) : control.as === 'segments' || control.as === 'yes-no' ? (
        <SegmentsField {...common} isYesNo={control.as === 'yes-no'} />
      ) : (
        <TextField {...common} control={control} />
      )}
      <FieldErrors id={`${name}-error`} errors={own} />
      <LinkMark name={name} />
      {!isWide && <Help name={name}>{help}</Help>}
    </div>
  )
})

const rangeExamples: Partial<Record<Kind, string>> = {
  duration: '5..20ms',
  size: '200..400MiB',
  rate: '50..80/s',
  number: '2..4',
}

const Help = ({ name, children }: { name: FieldName; children: ReactNode }) => {
  const { t, textOf } = useTexts()
  const { fallback, example } = parameters[name]
  const read = useWizard((state) => readAs(name, textOfDraft(state.draft, name)))
  const isOptional = fallback === null && controls[name].as === 'text'
  return (
    <div className={styles.help}>
      <p id={`${name}-help`}>
        {children}
        {isOptional && <> {t('page.field.example', { example })}</>}
        {read !== null && <strong> {t('page.field.read-as', { value: read })}</strong>}
      </p>
      {measured.has(name) && (
        <Disclosure quiet summary={t('page.field.measure')}>
          {textOf(`param.${name}.measure`)}
          {rangedParameters.has(name) && (
            <> {t('page.field.range', { example: rangeExamples[parameters[name].kind] ?? '' })}</>
          )}
        </Disclosure>
      )}
    </div>
  )
}
