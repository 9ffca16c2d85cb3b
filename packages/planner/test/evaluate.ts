/*
 * Works out a formula of the derivation with its inputs, so that what is written can be checked
 * against what is answered. Knows + − · / brackets, ⌈⌉ ⌊⌋ √, min and max of a list, C(c, a).
 */

import { erlangC } from '../src/queueing.ts'

export type Values = Readonly<Record<string, number>>

const functions: Record<string, (...args: number[]) => number> = {
  min: Math.min,
  max: Math.max,
  C: erlangC,
}
const close: Record<string, string> = { '(': ')', '⌈': '⌉', '⌊': '⌋' }

/** `slack` is the last bit that may not round a whole number up. */
export function evaluate(formula: string, values: Values, slack = 1e-9): number {
  const names = Object.keys(values).sort((a, b) => b.length - a.length)
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const token = [...escaped.map((n) => `${n}(?![\\p{L}_*])`), '\\d+(?:\\.\\d+)?', '\\p{L}+', '\\S']
  const tokens = formula.match(new RegExp(token.join('|'), 'gu')) ?? []
  let next = 0

  function sum(): number {
    let value = product()
    while (tokens[next] === '+' || tokens[next] === '−') {
      value = tokens[next++] === '+' ? value + product() : value - product()
    }
    return value
  }

  function product(): number {
    let value = factor()
    while (tokens[next] === '·' || tokens[next] === '/') {
      value = tokens[next++] === '·' ? value * factor() : value / factor()
    }
    return value
  }

  function factor(): number {
    const value = primary()
    return tokens[next] === '√' ? value * primary() : value
  }

  function primary(): number {
    const at = tokens[next++]
    if (at === undefined) throw new Error(`${formula} ends too soon`)
    if (Object.hasOwn(values, at)) return values[at]!
    if (/^\d/.test(at)) return Number(at)
    if (at === '√') return Math.sqrt(primary())
    if (at in close) {
      const inner = sum()
      expectToken(close[at]!)
      if (at === '⌈') return Math.ceil(inner - slack * Math.abs(inner))
      return at === '⌊' ? Math.floor(inner + 1e-9) : inner
    }
    const of = functions[at]
    if (!of) throw new Error(`${at} of ${formula} has no value`)
    expectToken('(')
    const args = [sum()]
    while (tokens[next] === ',') {
      next++
      args.push(sum())
    }
    expectToken(')')
    return of(...args)
  }

  function expectToken(text: string): void {
    if (tokens[next++] !== text) throw new Error(`${formula} lacks ${text}`)
  }

  const value = sum()
  if (next < tokens.length) throw new Error(`${formula}: ${tokens[next]} is left`)
  return value
}

const relations: Record<string, (a: number, b: number) => boolean> = {
  '≤': (a, b) => a <= b + 1e-6 * Math.max(1, Math.abs(b)),
  '≥': (a, b) => a >= b - 1e-6 * Math.max(1, Math.abs(b)),
  '>': (a, b) => a > b,
  '=': (a, b) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b)),
}

/** Whether `left ≤ right`, or another relation, is true. */
export function isTrue(condition: string, values: Values): boolean {
  const [, left, relation, right] = /^(.*?)([≤≥>=])(.*)$/u.exec(condition) ?? []
  if (!left || !right || !relation) throw new Error(`${condition} is no condition`)
  return relations[relation]!(evaluate(left, values), evaluate(right, values))
}
