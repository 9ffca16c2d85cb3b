import type { ReactNode } from 'react'
import { Prose } from './prose.tsx'
import styles from './radio-cards.module.css'

export type CardOption = {
  value: string
  name: string
  note: string | null
  /** Why it can't be chosen now; undefined where it can. */
  unfit?: string | undefined
  tag?: ReactNode
}

type Props = {
  name: string
  legend: string
  hint: string
  hintId: string
  value: string
  options: readonly CardOption[]
  describedBy?: string | undefined
  invalid?: boolean
  onChange: (value: string) => void
}

/** A choice between things that need a sentence each: name, what speaks for it and against it. */
export function RadioCards(props: Props) {
  const { name, legend, hint, hintId, value, options, describedBy, invalid, onChange } = props
  return (
    <fieldset
      aria-describedby={describedBy}
      data-invalid={invalid || undefined}
      className={styles.group}
    >
      <legend>{legend}</legend>
      <p className={styles.hint} id={hintId}>
        {hint}
      </p>
      <div className={styles.cards}>
        {options.map((option) => (
          <label key={option.value} className={styles.card}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.unfit !== undefined && option.value !== value}
              aria-describedby={`${name}-${option.value}-note`}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.name}>
              {option.name}
              {option.tag}
            </span>
            <span className={styles.note} id={`${name}-${option.value}-note`}>
              {option.note && <Prose text={option.note} />}
              {option.unfit && <span className={styles.unfit}> {option.unfit}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
