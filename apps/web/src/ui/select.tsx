import type { ComponentProps } from 'react'
import { Icon } from './icon.tsx'
import styles from './select.module.css'

type Props = Omit<ComponentProps<'select'>, 'onChange'> & {
  options: readonly string[]
  onText: (text: string) => void
}

/** A short list of versions. A text that is none of them stays visible. */
export const Select = ({ options, onText, value, ...rest }: Props) => (
  <span className={styles.select}>
    <select value={value} onChange={(event) => onText(event.currentTarget.value)} {...rest}>
      {[...new Set([...options, String(value)])].map((option) => (
        <option key={option}>{option}</option>
      ))}
    </select>
    <Icon name="chevron" />
  </span>
)
