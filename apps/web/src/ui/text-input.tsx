import type { ComponentProps } from 'react'
import styles from './text-input.module.css'

type Props = Omit<ComponentProps<'input'>, 'onChange'> & {
  mono?: boolean | undefined
  invalid?: boolean
  onText: (text: string) => void
}

/** One line of text, as typed: nothing corrects or completes it. */
export const TextInput = ({ mono, invalid, onText, className, ...rest }: Props) => (
  <input
    type="text"
    className={[styles.input, mono && styles.mono, className].filter(Boolean).join(' ')}
    autoComplete="off"
    autoCapitalize="off"
    spellCheck={false}
    aria-invalid={invalid || undefined}
    onChange={(event) => onText(event.currentTarget.value)}
    {...rest}
  />
)
