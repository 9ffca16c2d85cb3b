import { useTexts } from '../ui/texts.tsx'
import { useWizardData } from '../wizard/wizard-context.tsx'
import styles from './figures.module.css'
import { linesOf } from './lines-of.ts'
import { useTrace } from './trace.ts'

/** Where in the files a number stands that is pointed at: they light up far below, out of sight. */
export function FigureLines({ derivation }: { derivation: string }) {
  const { t } = useTexts()
  const { bundle } = useWizardData()
  const show = useTrace((s) => s.show)
  const places = linesOf(bundle?.files ?? [], derivation)
  if (places.length === 0) return null
  return (
    <ul className={styles.lines}>
      {places.map(({ path, lines: [first = 1, ...others] }) => (
        <li key={path}>
          <button type="button" onClick={() => show(path, first)}>
            {t('results.figure.lines', { n: others.length + 1, path })}
          </button>
        </li>
      ))}
    </ul>
  )
}
