import type { ReactNode } from 'react'
import { useTexts } from '../ui/texts.tsx'
import { useTrace } from './trace.ts'
import styles from './why.module.css'

type Props = {
  derivation: string
  name: string
  /** The query of the plan whose number it is, where that is not the one shown. */
  of?: string
  /** The number itself, where there is no room beside it. */
  children?: ReactNode
}

/** Opens the working of a number. */
export function WhyButton({ derivation, name, of, children }: Props) {
  const { t } = useTexts()
  const ask = useTrace((s) => s.ask)
  return (
    <button
      type="button"
      className={`${styles.button} ${children === undefined ? '' : styles.number}`}
      aria-haspopup="dialog"
      aria-label={t('results.why.of', { name })}
      onClick={() => ask(derivation, of)}
    >
      {children ?? t('results.why')}
    </button>
  )
}
