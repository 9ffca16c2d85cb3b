import { loadPageTexts, translator } from '@plimsoll/messages/page-texts'
import { describe, expect, test } from 'vitest'
import { inputsOf, paramOf, resultOf, type Step, titleOf, valuesOf } from './derivation-words.ts'
import { lineOrigins } from './line-origins.ts'

const english = translator('en', await loadPageTexts('en'))
const spanish = translator('es', await loadPageTexts('es'))

const step = (over: Partial<Step>): Step => ({
  id: 'worker-memory',
  symbol: 'm_w',
  formula: 'base + model',
  name: 'memory of one worker',
  inputs: {},
  value: 112,
  unit: 'MiB',
  source: 'docs/model.md#memory',
  rule: null,
  why: null,
  ...over,
})

describe('results', () => {
  test('carry their unit in the language of the page', () => {
    expect(resultOf(english, step({}))).toBe('112 MiB')
    expect(resultOf(english, step({ unit: 'servers', value: 1 }))).toBe('1\u00a0server')
    expect(resultOf(spanish, step({ unit: 'servers', value: 2 }))).toBe('2\u00a0servidores')
  })

  test('utilisation is a share', () => {
    expect(resultOf(english, step({ symbol: 'ρ*', unit: '', value: 0.7508 }))).toBe('75.1%')
  })

  test('titles begin with a capital letter', () => {
    expect(titleOf(step({}))).toBe('Memory of one worker')
  })

  test('a count has the unit of where it runs', () => {
    expect(resultOf(spanish, step({ unit: 'nodes', value: 4 }))).toBe('4\u00a0nodos')
  })

  test('a setting is its own source', () => {
    expect(paramOf(step({ source: 'query: price' }))).toBe('price')
    expect(paramOf(step({}))).toBeNull()
  })
})

describe('what goes in', () => {
  const service = step({ id: 'service-time', symbol: 'S', name: 'service time', unit: 'ms' })
  const peak = step({ id: 'peak-rate', symbol: 'λ_peak', name: 'peak rate', unit: '/s' })
  const inputs = (given: Record<string, number>, texts = english) =>
    inputsOf(texts, step({ inputs: given }), { derivation: [service, peak] })
  const from = (given: Record<string, number>) =>
    inputs(given).map(({ text, from }) => ({ text, ...from }))

  test('an earlier step is followed, and has its unit', () => {
    expect(from({ S: 10.6, λ_peak: 150 })).toMatchObject([
      { kind: 'step', id: 'service-time', text: '10.6 ms' },
      { kind: 'step', id: 'peak-rate', text: '150/s' },
    ])
  })

  test('a setting has the name of its field, whatever else has a name like it', () => {
    expect(from({ base: 90, t: 1, ceiling: 0.9, growth: 0.2 })).toMatchObject([
      { kind: 'field', param: 'base', text: '90 MiB' },
      { kind: 'field', param: 'threads', text: '1\u00a0core' },
      { kind: 'field', param: 'band', text: '90%' },
      { kind: 'field', param: 'growth', text: '20%' },
    ])
  })

  test('only a constant is called one', () => {
    expect(from({ m_growth: 20, w_least: 2, 'ρ_w−1': 0.795, surge: 1, ω: 0.5 })).toMatchObject([
      { kind: 'runtime', text: '20 MiB' },
      { kind: 'constant', text: '2\u00a0workers' },
      { kind: 'fewer', text: '79.5%' },
      { kind: 'platform', text: '1\u00a0replica' },
      { kind: 'table', text: '0.5' },
    ])
  })

  test('values go into a formula with their units, as the language writes them', () => {
    const values = valuesOf(inputs({ S: 10.6, 'ρ*': 0.751 }, spanish))
    expect([...values.values()]).toEqual(['10,6 ms', '75,1\u00a0%'])
  })
})

test('lines are told by the step, the field or the concept they came from', () => {
  const lines = lineOrigins(
    english,
    { derivation: [step({})] },
    {
      origins: [
        { line: 9, concept: 'memory', derivation: 'worker-memory' },
        { line: 2, concept: 'https', field: 'domain' },
        { line: 9, concept: 'restarts', derivation: 'gone' },
      ],
    },
  )
  expect([...lines.keys()]).toEqual([2, 9])
  expect(lines.get(2)).toMatchObject([{ key: 'f:domain', param: 'domain' }])
  expect(lines.get(9)).toMatchObject([
    { key: 'd:worker-memory', name: 'memory of one worker, 112 MiB', derivation: 'worker-memory' },
    { key: 'd:gone', name: 'Restarts', derivation: undefined },
  ])
})
