import type { FieldName } from './controls.ts'
import { useWizard } from './store.ts'
import { textOfDraft } from './url.ts'

/** What every control is given. */
export type ControlProps = {
  name: FieldName
  label: string
  invalid: boolean
  describedBy: string
}

/** The text of one field and what changes it. */
export function useDraft(name: FieldName): [text: string, setText: (text: string) => void] {
  const text = useWizard((state) => textOfDraft(state.draft, name))
  const edit = useWizard((state) => state.edit)
  return [text, (next) => edit(name, [next])]
}
