import { useTexts } from '../ui/texts.tsx'
import styles from './presets-bar.module.css'
import { useWizard } from './store.ts'
import { textOfDraft } from './url.ts'

/** Cores and RAM as providers sell them. */
const machines = [
  ['1', '1GiB'],
  ['2', '2GiB'],
  ['2', '4GiB'],
  ['4', '8GiB'],
  ['8', '16GiB'],
  ['16', '64GiB'],
] as const

/** Sets cores and RAM together. */
export function Machines() {
  const { t } = useTexts()
  const editAll = useWizard((state) => state.editAll)
  const cores = useWizard((state) => textOfDraft(state.draft, 'cores'))
  const ram = useWizard((state) => textOfDraft(state.draft, 'ram'))
  return (
    <fieldset className={styles.bar}>
      <legend>{t('page.machines')}</legend>
      <div className={styles.chips}>
        {machines.map(([c, r]) => (
          <button
            key={c + r}
            type="button"
            aria-pressed={c === cores && r === ram}
            onClick={() => editAll({ cores: [c], ram: [r] }, `machine ${c} ${r}`)}
          >
            {t('page.machine', { cores: Number(c), ram: r.replace('GiB', ' GiB') })}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
