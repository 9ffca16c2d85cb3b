import { useTexts } from '../ui/texts.tsx'
import { useTrace } from './trace.ts'
import styles from './why.module.css'

/** Opens the working of a number. */
export function WhyButton({ derivation, name }: { derivation: string; name: string }) {
  const { t } = useTexts()
  const ask = useTrace((s) => s.ask)
  return (
    <button
      type="button"
      className={styles.button}
      aria-haspopup="dialog"
      aria-label={t('results.why.of', { name })}
      onClick={() => ask(derivation)}
    >
      {t('results.why')}
    </button>
  )
}
