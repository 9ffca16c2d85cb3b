import type { findings as source } from '../en/findings.ts'

export const findings = {} satisfies Record<keyof typeof source, string>
