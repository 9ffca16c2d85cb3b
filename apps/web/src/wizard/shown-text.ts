import { secretOf } from '@plimsoll/schemas/secret'
import type { LinkEntry } from './from-link.ts'

/** An entry as a notice may show it: who reads along must not read a secret. */
export function shownText({ name, text }: LinkEntry): string {
  const [variable = ''] = text.split('=', 1)
  const value = text.slice(variable.length + 1)
  return secretOf(name === 'env' ? { name: variable, value } : text)?.shown ?? text
}
