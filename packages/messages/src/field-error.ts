import type { Lang } from '@plimsoll/schemas/ids'
import type { FieldError } from '@plimsoll/schemas/problem'
import { textOf } from './t.ts'

/** What is wrong with a field and what is allowed instead, as a sentence. */
export function fieldErrorText(lang: Lang, error: FieldError): string {
  const { param, got, expected, code, rule, params } = error
  const values = { ...params, param, got, expected, allowed: allowedText(lang, error) }
  const isEmpty = code === 'unreadable' && got.trim() === ''
  return (
    (rule && textOf(lang, `error.${code}.${rule}`, values)) ??
    textOf(lang, `error.${isEmpty ? 'empty' : code}`, values) ??
    code
  )
}

/** Notation where it says all, else the words of the rule; then because of what, and an example. */
function allowedText(lang: Lang, { expected, example, rule, params = {} }: FieldError): string {
  const words = rule && textOf(lang, `allowed.${rule}`, { ...params, expected })
  let allowed = words ?? expected
  if (params.with) allowed = textOf(lang, 'allowed.with', { ...params, allowed }) ?? allowed
  return example ? (textOf(lang, 'allowed.example', { allowed, example }) ?? allowed) : allowed
}
