import type { results as source } from '../en/results.ts'

export const results = {} satisfies Record<keyof typeof source, string>
