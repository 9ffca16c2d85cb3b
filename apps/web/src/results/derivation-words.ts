import type { Translator } from '@plimsoll/messages/page-texts'
import { type ParameterName, parameters } from '@plimsoll/schemas/parameters'
import type { DerivationId, PlanAnswer } from '@plimsoll/schemas/plan'
import { type SymbolMeaning, symbols } from '@plimsoll/schemas/symbols'
import { formatQuantity, plain } from './quantity.ts'

export type Step = PlanAnswer['derivation'][number]

/** Utilisation has no unit and reads best as a share. */
const isShare = (symbol: string) => symbol.startsWith('ρ')

export const resultOf = (texts: Translator, { symbol, value, unit }: Step): string =>
  quantityOf(texts, value, isShare(symbol) ? 'share' : unit)

function quantityOf(texts: Translator, value: number, unit: string): string {
  const word = texts.textOf(`results.unit.${unit}`, { n: value })
  return word === null
    ? formatQuantity(texts.lang, value, unit)
    : `${plain(texts.lang, value)}\u00a0${word}`
}

/** Names come as within a sentence. */
export const titleOf = ({ name }: Step): string => name.charAt(0).toUpperCase() + name.slice(1)

/** What is neither a step nor a setting: how its value came about. */
type Beside = Exclude<SymbolMeaning['from'], 'step' | 'query'>

export type Input = {
  name: string
  text: string
  /** The same within a formula: no words, which would read as names. */
  short: string
  from:
    | { kind: 'step'; id: DerivationId; title: string }
    | { kind: 'field'; param: ParameterName; label: string }
    | { kind: Beside }
    | { kind: 'self' }
}

/** What goes into a step: an earlier step, a setting of the user, or a value of the model. */
export function inputsOf(
  texts: Translator,
  step: Step,
  { derivation }: Pick<PlanAnswer, 'derivation'>,
): Input[] {
  return Object.entries(step.inputs).map(([name, value]) => {
    const meaning = symbols[name]
    const before = derivation.find(({ id }) => meaning?.from === 'step' && id === meaning.step)
    const unit = unitOf(name, before, derivation)
    const text = quantityOf(texts, value, unit)
    const short = isWord(texts, unit) ? plain(texts.lang, value) : text
    const words = { name, text, short }
    if (before?.id === step.id) return { ...words, from: { kind: 'self' } }
    if (before) return { ...words, from: { kind: 'step', id: before.id, title: titleOf(before) } }
    if (meaning?.from === 'query') {
      const { param } = meaning
      return { ...words, from: { kind: 'field', param, label: labelOf(texts, param) } }
    }
    return {
      ...words,
      from: { kind: meaning && meaning.from !== 'step' ? meaning.from : 'constant' },
    }
  })
}

const isWord = ({ textOf }: Translator, unit: string) => textOf(`results.unit.${unit}`) !== null

/** The label of a field, as the page shows it. */
export const labelOf = (texts: Translator, param: ParameterName): string =>
  texts.textOf(`param.${param}.label`) ?? param

/** The query parameter that a step comes from alone. */
export function paramOf({ source }: Step): ParameterName | null {
  const param = /^query: (\w+)$/.exec(source)?.[1]
  return param !== undefined && Object.hasOwn(parameters, param) ? (param as ParameterName) : null
}

/** Settings that are counted as a step is: pods, instances, nodes. */
const countedAs: Partial<Record<ParameterName, DerivationId>> = {
  servers: 'servers',
  survive: 'servers',
  workers: 'workers',
  replicas: 'workers',
}
const ownUnits: Partial<Record<ParameterName, string>> = {
  cores: 'cores',
  reservecpu: 'cores',
  threads: 'cores',
  pool: 'connections',
  dblimit: 'connections',
}
const units = { duration: 'ms', size: 'MiB', rate: '/s', share: 'share', band: 'share' } as const

function unitOf(name: string, before: Step | undefined, all: readonly Step[]): string {
  if (isShare(name)) return 'share'
  if (before) return before.unit
  const meaning = symbols[name]
  if (!meaning || meaning.from === 'step') return ''
  if (meaning.from !== 'query') return meaning.unit
  const { param } = meaning
  const counted = all.find(({ id }) => id === countedAs[param])
  if (counted) return counted.unit
  const own = ownUnits[param]
  if (own !== undefined) return own
  const { kind } = parameters[param]
  return Object.hasOwn(units, kind) ? units[kind as keyof typeof units] : ''
}

/** Values for the formula, with units such as ms: without them the sums would not add up. */
export const valuesOf = (inputs: readonly Input[]): Map<string, string> =>
  new Map(inputs.map(({ name, short }) => [name, short]))
