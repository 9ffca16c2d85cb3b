import { stepOf } from '../wizard/sections.ts'
import { useWizard } from '../wizard/store.ts'

/** Goes to the step of a field, opens what it is folded into, and puts the focus there. */
export function showField(param: string): void {
  const { step, go } = useWizard.getState()
  if (!isAskedIn(param)) {
    const first = stepOf(param)
    if (first === null) return
    if (first !== step) go(first)
  }
  requestAnimationFrame(() => {
    const field = document.getElementById(`field-${param}`)
    for (let up = field?.closest('details'); up; up = up.parentElement?.closest('details')) {
      up.open = true
    }
    field?.scrollIntoView({ block: 'center' })
    field?.querySelector<HTMLElement>(':checked, input, select')?.focus({ preventScroll: true })
  })
}

/** Whether the open step asks for it already. */
const isAskedIn = (param: string) => document.getElementById(`field-${param}`) !== null
