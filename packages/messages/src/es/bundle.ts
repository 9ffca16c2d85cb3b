import type { bundle as source } from '../en/bundle.ts'

export const bundle = {} satisfies Record<keyof typeof source, string>
