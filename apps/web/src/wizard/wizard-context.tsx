import type { Bundle } from '@plimsoll/schemas/bundle'
import type { Catalog } from '@plimsoll/schemas/catalog'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import type { FieldError } from '@plimsoll/schemas/problem'
import { createContext, use } from 'react'

/** What the steps know of the server's answers. */
type WizardData = {
  answer: PlanAnswer | null
  catalog: Catalog | null
  bundle: Bundle | null
}

export const WizardContext = createContext<WizardData>({
  answer: null,
  catalog: null,
  bundle: null,
})

export const useWizardData = () => use(WizardContext)

const none: readonly FieldError[] = []

/** Apart from the answer, which changes with each step of a slider, and these hardly ever. */
export const ErrorsContext = createContext(none)

export const useErrors = () => use(ErrorsContext)
