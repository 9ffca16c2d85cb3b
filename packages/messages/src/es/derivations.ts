import type { derivations as source } from '../en/derivations.ts'

export const derivations = {} satisfies Record<keyof typeof source, string>
