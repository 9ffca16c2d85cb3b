import type { Texts } from './en.ts'
import { api } from './es/api.ts'
import { bundle } from './es/bundle.ts'
import { calibration } from './es/calibration.ts'
import { concepts } from './es/concepts.ts'
import { containers } from './es/containers.ts'
import { derivations } from './es/derivations.ts'
import { fields } from './es/fields.ts'
import { findings } from './es/findings.ts'
import { page } from './es/page.ts'
import { parameters } from './es/parameters.ts'
import { providers } from './es/providers.ts'
import { results } from './es/results.ts'
import { stress } from './es/stress.ts'
import { systems } from './es/systems.ts'
import { variants } from './es/variants.ts'
import { whatif } from './es/whatif.ts'

export const es = {
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
} satisfies Texts
