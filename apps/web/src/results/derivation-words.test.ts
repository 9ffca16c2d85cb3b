import { loadPageTexts, translator } from '@plimsoll/messages/page-texts'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { describe, expect, test } from 'vitest'
import { inputsOf, resultOf, type Step, titleOf, valuesOf } from './derivation-words.ts'
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
  source: 'docs',
  ...over,
})

const request = {
  baseMiB: 90,
  growthShare: 0,
  threads: 1,
  cpuTimeMs: 10,
  band: { floor: 0.5, ceiling: 0.9 },
} as PlanAnswer['request']

describe('results', () => {
  test('carry their unit in the language of the page', () => {
    expect(resultOf(english, step({}))).toBe('112 MiB')
    expect(resultOf(english, step({ unit: 'servers', value: 1 }))).toBe('1 server')
    expect(resultOf(spanish, step({ unit: 'servers', value: 2 }))).toBe('2 servidores')
  })

  test('utilisation is a share', () => {
    expect(resultOf(english, step({ symbol: 'ρ*', unit: '', value: 0.7508 }))).toBe('75.1%')
  })

  test('titles begin with a capital letter', () => {
    expect(titleOf(step({}))).toBe('Memory of one worker')
  })

  test('values in a formula have no separators that read as commas', () => {
    expect(valuesOf(english, step({ inputs: { RAM: 8192 } })).get('RAM')).toBe('8192')
  })
})

describe('what goes in', () => {
  const service = step({ id: 'service-time', symbol: 'S', name: 'service time', unit: 'ms' })
  const peak = step({
    id: 'peak-rate',
    symbol: 'λ_peak',
    name: 'peak rate',
    value: 150,
    unit: '/s',
  })
  const workers = step({ id: 'workers', symbol: 'w', name: 'workers', value: 3, unit: 'workers' })
  const from = (inputs: Record<string, number>) =>
    inputsOf(english, step({ inputs }), { derivation: [service, peak, workers], request }).map(
      ({ name, text, from }) => ({ name, text, ...from }),
    )

  test('an earlier step is followed, by its symbol or by its value', () => {
    expect(from({ S: 10.6, λ: 150 })).toMatchObject([
      { kind: 'step', id: 'service-time', text: '10.6 ms' },
      { kind: 'step', id: 'peak-rate', text: '150/s' },
    ])
  })

  test('workers at a queue are those of the server, where they are as many', () => {
    expect(from({ c: 3 })).toMatchObject([{ kind: 'step', id: 'workers', text: '3 workers' }])
    expect(from({ c: 6 })).toMatchObject([{ kind: 'constant', text: '6' }])
  })

  test('the ceiling is that of the band', () => {
    expect(from({ ceiling: 0.9 })).toMatchObject([{ kind: 'field', param: 'band', text: '90%' }])
  })

  test('a setting has the name of its field', () => {
    expect(from({ base: 90, t: 1 })).toMatchObject([
      { kind: 'field', param: 'base', text: '90 MiB' },
      { kind: 'field', param: 'threads', text: '1' },
    ])
  })

  test('a name that means another thing here is no setting', () => {
    expect(from({ growth: 20 })).toMatchObject([{ kind: 'constant', text: '20' }])
  })

  test('a product is no constant', () => {
    expect(from({ l·hold: 2 })).toMatchObject([{ kind: 'product' }])
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
