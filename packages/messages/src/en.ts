import { api } from './en/api.ts'
import { bundle } from './en/bundle.ts'
import { calibration } from './en/calibration.ts'
import { concepts } from './en/concepts.ts'
import { containers } from './en/containers.ts'
import { derivations } from './en/derivations.ts'
import { fields } from './en/fields.ts'
import { findings } from './en/findings.ts'
import { page } from './en/page.ts'
import { parameters } from './en/parameters.ts'
import { providers } from './en/providers.ts'
import { results } from './en/results.ts'
import { stress } from './en/stress.ts'
import { systems } from './en/systems.ts'
import { variants } from './en/variants.ts'
import { whatif } from './en/whatif.ts'

/** The source of all texts; the other languages satisfy its keys. */
export const en = {
  ...api,
  ...bundle,
  ...calibration,
  ...concepts,
  ...containers,
  ...derivations,
  ...fields,
  ...findings,
  ...page,
  ...parameters,
  ...providers,
  ...results,
  ...stress,
  ...systems,
  ...variants,
  ...whatif,
} as const

export type MessageKey = keyof typeof en
export type Texts = Record<MessageKey, string>
