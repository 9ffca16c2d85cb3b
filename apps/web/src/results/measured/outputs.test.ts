import type { CalibrationAnswer } from '@plimsoll/schemas/calibration'
import { describe, expect, it } from 'vitest'
import {
  changesOf,
  commandsFor,
  commandsToFill,
  commandsToMeasure,
  countOf,
  emptyOutput,
  filled,
  samplesOf,
  spaced,
} from './outputs.ts'

describe('countOf', () => {
  it('reads whole numbers, nothing as nothing, and refuses the rest', () => {
    expect(['4', ' 12 ', '', '  '].map(countOf)).toEqual([4, 12, undefined, undefined])
    expect(['0', '-1', '2.5', 'four', '1e3', '100001'].map(countOf)).toEqual(Array(6).fill(null))
  })
})

describe('samplesOf', () => {
  const output = { ...emptyOutput(1), text: 'Requests/sec: 10' }

  it('leaves out empty outputs and hints, and keeps the order', () => {
    const second = { ...output, id: 3, text: 'PID\n1', connections: '32', workers: '2' }
    expect(samplesOf([output, emptyOutput(2), second])).toEqual([
      { text: 'Requests/sec: 10' },
      { text: 'PID\n1', workers: 2, connections: 32 },
    ])
  })

  it('sends what is entered beside an output', () => {
    const known = { ...output, io: ' 40ms ', model: '1GB', withoutModel: true }
    expect(samplesOf([known])).toEqual([
      { text: output.text, io: '40ms', model: '1GB', withoutModel: true },
    ])
  })

  it('counts outputs as they are sent: those left empty go', () => {
    expect(filled([emptyOutput(1), output, emptyOutput(3)])).toEqual([output])
    expect(filled([emptyOutput(1)])).toEqual([emptyOutput(1)])
  })

  it('sends nothing while a hint can’t be read', () => {
    expect(samplesOf([{ ...output, workers: 'many' }])).toBeNull()
    expect(samplesOf([emptyOutput(1)])).toEqual([])
  })
})

it('only the chosen parameters change the draft', () => {
  const how = { code: 'x', formula: 'x', params: {}, lines: [] }
  const parameters: CalibrationAnswer['parameters'] = [
    { name: 'cpu', value: '10.9ms', how, confidence: 'inferred' },
    { name: 'cv', value: '0.1', how, confidence: 'assumed' },
  ]
  const never = () => false
  expect(changesOf(parameters, (name) => name !== 'cv', never)).toEqual({ cpu: ['10.9ms'] })
})

it('an uncertain value becomes a range where that is asked for and may be', () => {
  const how = { code: 'x', formula: 'x', params: {}, lines: [] }
  const parameters: CalibrationAnswer['parameters'] = [
    { name: 'cpu', value: '10.9ms', low: '9ms', high: '13ms', how, confidence: 'inferred' },
    { name: 'cv', value: '0.1', low: '0', high: '0.2', how, confidence: 'assumed' },
    { name: 'io', value: '5ms', low: '5ms', high: '5ms', how, confidence: 'measured' },
  ]
  const all = () => true
  expect(changesOf(parameters, all, (name) => name !== 'cv')).toEqual({
    cpu: ['9ms..13ms'],
    cv: ['0.1'],
    io: ['5ms'],
  })
})

it('what to measure next comes with the commands whose output tells it', () => {
  expect(commandsToMeasure('base', 8000, 'x').map(({ id }) => id)).toEqual(['ps'])
  expect(commandsToMeasure('cpu', 8000, 'x').map(({ id }) => id)).toEqual(['light', 'full'])
  expect(commandsToMeasure('port', 8000, 'x')).toEqual([])
})

it('what is still missing comes with the command whose output tells it', () => {
  expect(commandsToFill('cpu-or-io', 8000, 'x').map(({ id }) => id)).toEqual(['full'])
  expect(commandsToFill('light-run', 8000, 'x').map(({ id }) => id)).toEqual(['light'])
  expect(commandsToFill('one-app', 8000, 'x')).toEqual([])
})

it('the commands go to the port of the app', () => {
  const texts = commandsFor(9000, 'items').map(({ text }) => text)
  expect(texts[0]).toBe('wrk -t1 -c1 -d15s --latency http://127.0.0.1:9000/items')
  expect(texts.at(-1)).toContain(':9000/metrics')
})

it('a quantity has a space before its unit, a bare number and a rate have none', () => {
  expect(['10.9ms', '116MiB', '0.01', '50/s', '70%'].map(spaced)).toEqual([
    '10.9\u00a0ms',
    '116\u00a0MiB',
    '0.01',
    '50/s',
    '70%',
  ])
})
