import { formatShare } from '@plimsoll/messages/format'
import type { Translator } from '@plimsoll/messages/page-texts'
import { isParameterName, type ParameterName, parameters } from '@plimsoll/schemas/parameters'
import type { DerivationId, PlanAnswer } from '@plimsoll/schemas/plan'
import { formatQuantity, plain } from './quantity.ts'

export type Step = PlanAnswer['derivation'][number]

/** Utilisation has no unit and reads best as a share. */
const isShare = (symbol: string) => symbol.startsWith('ρ')

export function resultOf(texts: Translator, { symbol, value, unit }: Step): string {
  if (isShare(symbol)) return formatShare(texts.lang, value, 1)
  const word = texts.textOf(`results.unit.${unit}`, { n: value })
  return word === null
    ? formatQuantity(texts.lang, value, unit)
    : `${plain(texts.lang, value)} ${word}`
}

/** Names come as within a sentence. */
export const titleOf = ({ name }: Step): string => name.charAt(0).toUpperCase() + name.slice(1)

export type Input = {
  name: string
  text: string
  from:
    | { kind: 'step'; id: DerivationId; title: string }
    | { kind: 'field'; param: ParameterName; label: string }
    | { kind: 'constant' }
    | { kind: 'product' }
}

/** What goes into a step: an earlier step, a setting of the user, or a constant of the model. */
export function inputsOf(
  texts: Translator,
  step: Step,
  { derivation: all, request }: Pick<PlanAnswer, 'derivation' | 'request'>,
): Input[] {
  return Object.entries(step.inputs).map(([name, value]) => {
    const before = all.find((other) => other.id !== step.id && isOf(other, name, value))
    if (before) {
      const text = resultOf(texts, { ...before, value })
      return { name, text, from: { kind: 'step', id: before.id, title: titleOf(before) } }
    }
    const param = settingOf(name, value, request)
    if (param !== null) {
      const label = texts.textOf(`param.${param}.label`) ?? param
      const text = settingText(texts, param, value)
      return { name, text, from: { kind: 'field', param, label } }
    }
    const text = isShare(name) ? formatShare(texts.lang, value, 1) : plain(texts.lang, value)
    return { name, text, from: { kind: isProduct(name) ? 'product' : 'constant' } }
  })
}

/** The workers of a server are c where they stand at a queue. */
const alsoCalled: Readonly<Record<string, string>> = { c: 'w' }

/** `p99` is `p99(T)`, and a bare `λ` the one of its kind that has this value. */
function isOf({ symbol, value }: Step, name: string, given: number): boolean {
  if (alsoCalled[name] === symbol) return value === given
  if (symbol === name || symbol.startsWith(`${name}(`)) return true
  return !name.includes('_') && symbol.startsWith(`${name}_`) && value === given
}

/** The query parameter that an input is, by its name and value: `growth` means two things. */
function settingOf(
  name: string,
  value: number,
  request: PlanAnswer['request'],
): ParameterName | null {
  if (name === 'ceiling') return request.band.ceiling === value ? 'band' : null
  const param = name === 't' ? 'threads' : name.toLowerCase()
  if (!isParameterName(param)) return null
  const given = request[parameters[param].field]
  return typeof given === 'number' && Math.abs(given - value) < 1 ? param : null
}

const units = { duration: 'ms', size: 'MiB', rate: '/s', share: 'share', band: 'share' } as const

function settingText({ lang }: Translator, param: ParameterName, value: number): string {
  const { kind } = parameters[param]
  const unit = Object.hasOwn(units, kind) ? units[kind as keyof typeof units] : ''
  return formatQuantity(lang, value, unit)
}

/** Values for the formula: no thousands separators, which would read as commas. */
export const valuesOf = ({ lang }: Translator, step: Step): Map<string, string> => {
  const exact = new Intl.NumberFormat(lang, { maximumSignificantDigits: 4, useGrouping: false })
  return new Map(Object.entries(step.inputs).map(([name, value]) => [name, exact.format(value)]))
}

/** `l·hold`: its factors stand elsewhere in the working. */
const isProduct = (name: string) => /[^\p{L}\p{N}_]/u.test(name)
