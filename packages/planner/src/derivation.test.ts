import { parameters } from '@plimsoll/schemas/parameters'
import type { Derivation, Plan } from '@plimsoll/schemas/plan'
import { symbols } from '@plimsoll/schemas/symbols'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate, isTrue, type Values } from '../test/evaluate.ts'
import { profilesFor, requestOf } from '../test/profiles.ts'
import { requests } from '../test/requests.ts'
import { plan } from './plan.ts'

const planOf = (query: string) => {
  const request = requestOf(query)
  return plan(request, profilesFor(request))
}
const stepOf = ({ derivation }: Plan, id: Derivation['id']) => {
  const found = derivation.find((step) => step.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

/** Unit of an input, by what the symbol stands for. */
function unitOf(name: string, { derivation }: Plan): string {
  const meaning = symbols[name]
  if (!meaning) throw new Error(`${name} is no symbol`)
  if (meaning.from === 'step') {
    return derivation.find(({ id }) => id === meaning.step)?.unit ?? ''
  }
  if (meaning.from !== 'query') return meaning.unit
  return parameters[meaning.param].kind === 'duration' ? 'ms' : ''
}

const inBase = (value: number, unit: string) => (unit === 'ms' ? value / 1000 : value)

const valuesOf = (step: Derivation, of: Plan): Values =>
  Object.fromEntries(
    Object.entries(step.inputs).map(([name, value]) => [name, inBase(value, unitOf(name, of))]),
  )

/** A table and a convolution can't be worked out from what is written. */
const isLookup = (formula: string) => /\bQ[_(]|^o\(/u.test(formula)

/** What a step says: its value where it is a term, and each condition. */
function check(step: Derivation, of: Plan): void {
  const where = `${of.permalink}\n${step.id}: ${step.symbol} = ${step.formula}`
  const values = valuesOf(step, of)
  const value = inBase(step.value, step.unit)
  const [term = '', ...conditions] = step.formula.split('; ')
  const search = /^(?:min|max) (\S+?)(?: ([≥≤>] [^:]+))?(?:: (.*))?$/u.exec(term)
  if (search && !term.startsWith('max(') && !term.startsWith('min(')) {
    const [, variable = '', bound, rule] = search
    const bound_ = { ...values, [variable]: value }
    if (bound) expect(isTrue(`${variable} ${bound}`, bound_), where).toBe(true)
    for (const condition of rule?.split(', ') ?? []) {
      if (variable !== 'λ' && variable !== 'ρ') {
        expect(isTrue(condition, bound_), `${where}\n${condition}`).toBe(true)
      } else expect(isTrue(condition, values), `${where}\n${condition}`).toBe(true)
    }
  } else if (!isLookup(term)) {
    const results = [evaluate(term, values), evaluate(term, values, 0)]
    const off = Math.min(...results.map((result) => Math.abs(result - value)))
    expect(off, `${where}: ${results}, not ${value}`).toBeLessThanOrEqual(
      1e-4 * Math.max(1e-9, Math.abs(value)),
    )
  }
  for (const condition of conditions) {
    if (!isLookup(condition.split(' = ')[1] ?? '')) {
      expect(isTrue(condition, values), `${where}\n${condition}`).toBe(true)
    }
  }
}

/** An input that is a step or a setting has its value. */
function checkInputs(step: Derivation, of: Plan): void {
  for (const [name, value] of Object.entries(step.inputs)) {
    const where = `${of.permalink}\n${step.id}: ${name}`
    const meaning = symbols[name]
    expect(meaning, where).toBeDefined()
    if (meaning?.from === 'step') {
      const source = of.derivation.find(({ id }) => id === meaning.step)
      expect(source?.value, where).toBeCloseTo(value, 6)
    }
    if (meaning?.from === 'query') {
      const asked = of.request[parameters[meaning.param].field]
      const bound = meaning.param === 'band' ? of.request.band.ceiling : asked
      expect(Math.abs(Number(bound) - value), where).toBeLessThan(1)
    }
  }
}

describe('the working', () => {
  it('gives each value by its formula and its inputs, over all requests', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const answer = plan(request, profilesFor(request))
        for (const step of answer.derivation) {
          check(step, answer)
          checkInputs(step, answer)
        }
      }),
      { numRuns: 300 },
    )
  })
})

const small = 'model=1GB&cores=4&ram=3GB&servers=1&rate=5/s'

describe('the rule that decided', () => {
  it.each([
    [`${small}&workers=4`, 'workers', 'given', '; M > RAM'],
    ['model=2GB&ram=4GB&rate=5/s', 'workers', 'workers-memory', 'M_w+1 > RAM'],
    ['model=2GB&ram=2GB&rate=5/s', 'workers', 'workers-none', 'M > RAM'],
    ['rate=5/s', 'workers', 'workers-minimum', 'w_least'],
    ['', 'workers', 'workers-load', 'ρ_w−1 > ρ*_w−1'],
    ['rate=2000/s&servers=1', 'workers', 'workers-cores', '⌊cores/t⌋'],
    ['target=kubernetes&rate=500/s&survive=2', 'workers', 'workers-survive', 'survive·⌈r/n⌉'],
    ['target=kubernetes&replicas=7', 'workers', 'given', 'replicas'],
    ['survive=1&rate=10/s', 'servers', 'servers-survive', 'survive + 1'],
    ['', 'servers', 'servers-one', 'survive + 1'],
    ['rate=1000/s', 'servers', 'servers-load', 'ρ_n−1 > ρ*_n−1'],
    ['rate=1000/s&target=kubernetes', 'servers', 'servers-packing', 'q_n−1 > p_n−1'],
    ['', 'target', 'target-wait', 'E[W] ≤ S'],
    ['slo=300ms', 'target', 'target-objective', 'p99(ρ*) ≤ slo'],
    ['slo=60s', 'target', 'target-ceiling', 'ceiling'],
    ['slo=20ms', 'target', 'target-unloaded', 'p99(0) > slo'],
    [`${small}&workers=4`, 'safe-rate', 'safe-none', '; M > RAM'],
    ['slo=20ms', 'safe-rate', 'safe-none', ''],
    ['servers=1&survive=1', 'safe-rate', 'safe-none', 'survive ≥ n'],
    [`${small}&workers=4`, 'response-time', 'response-refused', ''],
  ] as const)('%s: %s by %s', (query, id, rule, formula) => {
    const step = stepOf(planOf(query), id)
    expect(step.rule).toBe(rule)
    expect(step.formula).toContain(formula)
  })
})
