import type { concepts as source } from '../en/concepts.ts'

export const concepts = {} satisfies Record<keyof typeof source, string>
