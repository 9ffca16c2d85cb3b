import { api } from './en/api.ts'
import { bundle } from './en/bundle.ts'
import { calibration } from './en/calibration.ts'
import { concepts } from './en/concepts.ts'
import { containers } from './en/containers.ts'
import { derivations } from './en/derivations.ts'
import { findings } from './en/findings.ts'
import { page } from './en/page.ts'
import { parameters } from './en/parameters.ts'
import { results } from './en/results.ts'
import { stress } from './en/stress.ts'
import { variants } from './en/variants.ts'

/** The source of all texts; the other languages satisfy its keys. */
export const en = {
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
} as const

export type MessageKey = keyof typeof en
export type Texts = Record<MessageKey, string>
