import type { CurvePoint, PlanAnswer } from '@plimsoll/schemas/plan'

/*
 * The plan's JSON, in half the time of JSON.stringify, which was the dearest part of an answer.
 * Two things make it so: what never changes of a derivation step is written once and kept, and all
 * is ASCII. One `λ` would make the engine keep the whole text in two bytes a character and take
 * longer to encode it than to plan; escaped, every reader gets it back. Numbers of the working are
 * written to a millionth, since the digits beyond are noise.
 */
export function answerJson({ derivation, curve, ...rest }: PlanAnswer): string {
  let json = ascii(JSON.stringify(rest)).slice(0, -1)
  json += ',"derivation":['
  for (let i = 0; i < derivation.length; i++) {
    if (i > 0) json += ','
    json += stepJson(derivation[i]!)
  }
  json += '],"curve":['
  for (let i = 0; i < curve.length; i++) {
    if (i > 0) json += ','
    json += pointJson(curve[i]!)
  }
  return `${json}]}`
}

type Step = PlanAnswer['derivation'][number]

/** What is around the numbers of a step, by its texts. */
type Frame = { of: Step; head: string; tail: string }

/** By name, since names differ by language; a step's formula may differ from plan to plan. */
const frames = new Map<string, Frame>()

function frameOf(step: Step): Frame {
  const known = frames.get(step.name)
  if (known && known.of.formula === step.formula && known.of.source === step.source) return known
  const { id, symbol, formula, unit, source, name } = step
  const frame = {
    of: step,
    head: `${ascii(JSON.stringify({ id, symbol, formula })).slice(0, -1)},"inputs":{`,
    tail: `,${ascii(JSON.stringify({ unit, source, name })).slice(1)}`,
  }
  frames.set(name, frame)
  return frame
}

function stepJson(step: Step): string {
  const { head, tail } = frameOf(step)
  let json = head
  let isFirst = true
  for (const name in step.inputs) {
    json += isFirst ? '' : ','
    json += keyOf(name) + numberJson(step.inputs[name]!)
    isFirst = false
  }
  return `${json}},"value":${numberJson(step.value)}${tail}`
}

const pointJson = ({ utilisation, rateRps, p50Ms, p95Ms, p99Ms }: CurvePoint): string =>
  `{"utilisation":${utilisation},"rateRps":${rateRps},"p50Ms":${p50Ms},"p95Ms":${p95Ms},"p99Ms":${p99Ms}}`

const numberJson = (value: number): string =>
  String(Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6)

const keys = new Map<string, string>()

/** Names of inputs are the planner's own, a few dozen. */
function keyOf(name: string): string {
  let key = keys.get(name)
  if (key === undefined) {
    key = `${ascii(JSON.stringify(name))}:`
    keys.set(name, key)
  }
  return key
}

const beyondAscii = /[\u0080-\uffff]/g

const ascii = (json: string): string =>
  json.replace(beyondAscii, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
