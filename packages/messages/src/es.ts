import type { Texts } from './en.ts'
import { api } from './es/api.ts'
import { bundle } from './es/bundle.ts'
import { calibration } from './es/calibration.ts'
import { concepts } from './es/concepts.ts'
import { containers } from './es/containers.ts'
import { derivations } from './es/derivations.ts'
import { findings } from './es/findings.ts'
import { page } from './es/page.ts'
import { parameters } from './es/parameters.ts'
import { results } from './es/results.ts'
import { stress } from './es/stress.ts'
import { variants } from './es/variants.ts'

export const es = {
  ...api,
  ...bundle,
  ...calibration,
  ...concepts,
  ...containers,
  ...derivations,
  ...findings,
  ...page,
  ...parameters,
  ...results,
  ...stress,
  ...variants,
} satisfies Texts
