import type { Texts } from './en.ts'
import { bundle } from './es/bundle.ts'
import { concepts } from './es/concepts.ts'
import { derivations } from './es/derivations.ts'
import { findings } from './es/findings.ts'
import { page } from './es/page.ts'

export const es = { ...bundle, ...concepts, ...derivations, ...findings, ...page } satisfies Texts
