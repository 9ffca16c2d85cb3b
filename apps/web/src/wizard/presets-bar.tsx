import { useTexts } from '../ui/texts.tsx'
import { presets } from './preset-queries.ts'
import { type PresetId, presetDraft, presetOf } from './presets.ts'
import styles from './presets-bar.module.css'
import { useWizard } from './store.ts'

/** Common apps to start from; choosing one is one step of the history, so "back" undoes it. */
export function PresetsBar() {
  const { textOf, t } = useTexts()
  const draft = useWizard((state) => state.draft)
  const replace = useWizard((state) => state.replace)
  const current = presetOf(draft)
  return (
    <fieldset className={styles.bar}>
      <legend>{t('page.presets')}</legend>
      <div className={styles.chips}>
        {(Object.keys(presets) as PresetId[]).map((id) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === current}
            onClick={() => replace(presetDraft(id, draft), `preset ${id}`)}
          >
            {textOf(`page.preset.${id}`)}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
