import type { Bundle } from '@plimsoll/schemas/bundle'
import type { Catalog } from '@plimsoll/schemas/catalog'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import type { FieldError } from '@plimsoll/schemas/problem'
import { createContext, use } from 'react'

/** What the steps know of the server's answers. */
type WizardData = {
  answer: PlanAnswer | null
  errors: readonly FieldError[]
  catalog: Catalog | null
  bundle: Bundle | null
}

export const WizardContext = createContext<WizardData>({
  answer: null,
  errors: [],
  catalog: null,
  bundle: null,
})

export const useWizardData = () => use(WizardContext)
