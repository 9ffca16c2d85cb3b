import { expected } from '@plimsoll/schemas/codec'
import { isParameterName, parameterOfField } from '@plimsoll/schemas/parameters'
import type { FieldError } from '@plimsoll/schemas/problem'
import { type Decoded, decodeBody } from '@plimsoll/schemas/query'

/** Members that a value of the request may have: those of `env` entries and of `band`. */
const members = new Set(['name', 'value', 'floor', 'ceiling'])

/**
 * Reads a JSON body. A value that is shaped like no field at all (deeper nesting, other members)
 * is reported without being looked into: writing it out could recurse without end.
 */
export function readBody(body: Record<string, unknown>): Decoded {
  const plain: Record<string, unknown> = {}
  const misshapen: FieldError[] = []
  for (const [key, value] of Object.entries(body)) {
    if (isPlain(value, 2) && (key !== 'v' || typeof value !== 'object')) plain[key] = value
    else misshapen.push(misshapenField(key))
  }
  const { request, errors } = decodeBody(plain)
  return { request, errors: [...errors, ...misshapen] }
}

function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0) return false
  if (Array.isArray(value)) return value.every((entry) => isPlain(entry, depth - 1))
  return Object.entries(value).every(
    ([name, entry]) => members.has(name) && isPlain(entry, depth - 1),
  )
}

function misshapenField(key: string): FieldError {
  const name = isParameterName(key) ? key : parameterOfField(key)
  return {
    param: key.slice(0, 60),
    got: '{…}',
    expected: key === 'v' ? '1' : name ? expected(name) : 'a parameter of the plan query',
    code: name || key === 'v' ? 'unreadable' : 'unknown',
  }
}
