import styles from './segmented.module.css'

type Props<T extends string> = {
  name: string
  legend: string
  value: T
  options: readonly { value: T; label: string; title?: string; lang?: string }[]
  onChange: (value: T) => void
  /** Whether the legend is read only. */
  hideLegend?: boolean
  describedBy?: string | undefined
  invalid?: boolean
  small?: boolean
}

/** A few short choices side by side: radio buttons, so arrow keys work as they should. */
export function Segmented<T extends string>(props: Props<T>) {
  const { name, legend, value, options, onChange, hideLegend, describedBy, invalid, small } = props
  return (
    <fieldset
      className={`${styles.group} ${small ? styles.small : ''}`}
      aria-describedby={describedBy}
      data-invalid={invalid || undefined}
    >
      <legend className={hideLegend ? 'visually-hidden' : styles.legend}>{legend}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} title={option.title} lang={option.lang}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
