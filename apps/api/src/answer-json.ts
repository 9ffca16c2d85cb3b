import type { Lang } from '@plimsoll/schemas/ids'
import type { CurvePoint, Derivation, Plan } from '@plimsoll/schemas/plan'
import { conceptsIn, findingsIn, ruleText, stepName } from './present.ts'

/**
 * The plan's answer as JSON, with words in `lang` (the shape is `PlanAnswer`), in half the time of
 * JSON.stringify, which was the dearest part of an answer. What never changes of a step of the
 * working is written once and kept; each part is written on its own, so that none makes a copy of
 * the others; and all is ASCII. One `λ` would make the engine keep the whole text in two bytes a
 * character and take longer to encode it than to plan; escaped, every reader gets it back. Numbers
 * of the working are written to a millionth, since the digits beyond are noise.
 */
export function answerJson(plan: Plan, lang: Lang): string {
  const { request, alternatives, findings: _, concepts: __, derivation, curve, ...numbers } = plan
  return (
    `${JSON.stringify(numbers).slice(0, -1)},"request":${ascii(JSON.stringify(request))}` +
    `,"alternatives":${ascii(JSON.stringify(alternatives))}` +
    `,"findings":${ascii(JSON.stringify(findingsIn(lang, plan)))}` +
    `,"concepts":${ascii(JSON.stringify(conceptsIn(lang, plan)))}` +
    `,"derivation":${listJson(derivation, (step) => stepJson(step, lang))}` +
    `,"curve":${curveJson(curve)}}`
  )
}

function listJson<T>(list: readonly T[], write: (entry: T) => string): string {
  let json = '['
  for (let i = 0; i < list.length; i++) {
    if (i > 0) json += ','
    json += write(list[i]!)
  }
  return `${json}]`
}

/** What is around the numbers of a step: before each input, before the value, and after it. */
type Frame = { of: Derivation; keys: string[]; before: string[]; value: string; tail: string }

const frames: Record<Lang, Map<string, Frame>> = { en: new Map(), es: new Map() }

/** By id; a step's texts may differ from plan to plan, and so may the inputs that it has. */
function frameOf(step: Derivation, lang: Lang): Frame {
  const known = frames[lang].get(step.id)
  if (known && fits(known, step)) return known
  const { id, symbol, formula, unit, source, rule } = step
  const keys = Object.keys(step.inputs)
  const head = `${JSON.stringify({ id, symbol, formula }).slice(0, -1)},"inputs":{`
  const words = { unit, source, rule, name: stepName(lang, step), why: ruleText(lang, rule) }
  const frame = {
    of: step,
    keys,
    before: keys.map((key, i) => inOnePiece(`${i === 0 ? head : ','}${JSON.stringify(key)}:`)),
    value: inOnePiece(`${keys.length === 0 ? head : ''}},"value":`),
    tail: inOnePiece(`,${JSON.stringify(words).slice(1)}`),
  }
  frames[lang].set(id, frame)
  return frame
}

function fits({ of, keys }: Frame, step: Derivation): boolean {
  const { symbol, formula, unit, source, rule, inputs } = step
  if (of.formula !== formula || of.source !== source || of.rule !== rule) return false
  if (of.symbol !== symbol || of.unit !== unit) return false
  let i = 0
  for (const name in inputs) if (name !== keys[i++]) return false
  return i === keys.length
}

function stepJson(step: Derivation, lang: Lang): string {
  const { before, value, tail } = frameOf(step, lang)
  const { inputs } = step
  let json = ''
  let i = 0
  for (const name in inputs) json += before[i++]! + numberJson(inputs[name]!)
  return json + value + numberJson(step.value) + tail
}

/** Plans of the same stations share their curve. */
const curves = new WeakMap<readonly CurvePoint[], string>()

function curveJson(curve: readonly CurvePoint[]): string {
  let json = curves.get(curve)
  if (json === undefined) {
    json = inOnePiece(listJson(curve, pointJson))
    curves.set(curve, json)
  }
  return json
}

const pointJson = ({ utilisation, rateRps, p50Ms, p95Ms, p99Ms }: CurvePoint): string =>
  `{"utilisation":${hundredths(utilisation)},"rateRps":${hundredths(rateRps)},` +
  `"p50Ms":${hundredths(p50Ms)},"p95Ms":${hundredths(p95Ms)},"p99Ms":${hundredths(p99Ms)}}`

/** A number of no more than two decimals, in half the time that the engine takes for any number. */
function hundredths(value: number): string {
  const count = Math.round(value * 100)
  if (count / 100 !== value || value < 0 || value > 1e7) return String(value)
  const whole = Math.floor(count / 100)
  const rest = count - 100 * whole
  if (rest === 0) return `${whole}`
  return rest % 10 === 0 ? `${whole}.${rest / 10}` : `${whole}.${rest < 10 ? '0' : ''}${rest}`
}

const numberJson = (value: number): string =>
  String(Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6)

const beyondAscii = /[\u0080-\uffff]/g
const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`

function ascii(json: string): string {
  const isAscii = Buffer.byteLength(json) === json.length
  return isAscii ? json : inOnePiece(json)
}

/**
 * ASCII that is one run of bytes. The engine keeps what it put together as a tree, and what it
 * replaced in two bytes a character.
 */
const inOnePiece = (json: string): string =>
  Buffer.from(json.replace(beyondAscii, escaped), 'latin1').toString('latin1')
