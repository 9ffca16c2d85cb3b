import type { Plugin } from 'vite'
import { policyHistory, policyVersion } from '../../../packages/planner/src/policy.ts'

const id = 'virtual:policies'

/**
 * The versions of the planner's constants, read at build time: what is to be said of an older link
 * stands on the page from its first paint, and moves nothing later.
 */
export function policies(): Plugin {
  return {
    name: 'policies',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) =>
      source === `\0${id}`
        ? `export const policies = ${JSON.stringify({ policyVersion, policies: policyHistory })}`
        : undefined,
  }
}
