import { bundle } from './en/bundle.ts'
import { concepts } from './en/concepts.ts'
import { derivations } from './en/derivations.ts'
import { findings } from './en/findings.ts'
import { page } from './en/page.ts'

/** The source of all texts; the other languages satisfy its keys. */
export const en = { ...bundle, ...concepts, ...derivations, ...findings, ...page } as const

export type MessageKey = keyof typeof en
export type Texts = Record<MessageKey, string>
