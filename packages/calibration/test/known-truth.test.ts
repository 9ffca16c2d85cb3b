import type { CalibrationAnswer } from '@plimsoll/schemas/calibration'
import { parameters } from '@plimsoll/schemas/parameters'
import { decodeQuery } from '@plimsoll/schemas/query'
import { describe, expect, it } from 'vitest'
import { answerOf, sample } from './samples.ts'

/** What the query of an answer says, in the units used inside. */
function readValue(
  { query }: CalibrationAnswer,
  name: 'cpu' | 'io' | 'cv' | 'base' | 'model' | 'rate',
) {
  const { request, errors } = decodeQuery(new URLSearchParams(query))
  expect(errors).toEqual([])
  expect(new URLSearchParams(query).has(name)).toBe(true)
  return request[parameters[name].field] as number
}

const within = (value: number, truth: number, share: number) => {
  expect(value).toBeGreaterThanOrEqual(truth * (1 - share))
  expect(value).toBeLessThanOrEqual(truth * (1 + share))
}

describe('the truth of the samples is recovered', () => {
  it.each([
    ['wrk', 'wrk-light.txt', 'wrk-saturated.txt'],
    ['hey', 'hey-light.txt', 'hey-saturated.txt'],
    ['k6', 'k6-light.txt', 'k6-saturated.txt'],
    ['k6-json', 'k6-light-export.txt', 'k6-saturated-export.txt'],
  ])('%s: one connection and many part work from waiting, within 12 %%', (_tool, light, loaded) => {
    const answer = answerOf(sample(light), sample(loaded, { workers: 2 }))
    within(readValue(answer, 'cpu'), 10, 0.12)
    within(readValue(answer, 'io'), 30, 0.12)
    expect(readValue(answer, 'cv')).toBeLessThan(0.05)
    expect(answer.parameters.map(({ name, confidence }) => [name, confidence])).toEqual([
      ['cpu', 'inferred'],
      ['cv', 'assumed'],
      ['io', 'inferred'],
      ['iocv', 'assumed'],
    ])
  })

  it.each([
    ['wrk-light-varied.txt', 1, 0.2],
    ['hey-light-varied.txt', 0.5, 0.2],
  ])('%s: the spread of light times gives a cv of %f within 20 %%', (file, cv, tolerance) => {
    const answer = answerOf(sample(file, { io: '0ms' }))
    within(readValue(answer, 'cv'), cv, tolerance)
    within(readValue(answer, 'cpu'), 10, 0.2)
  })

  it('ps around a run: CPU seconds a request, within 10 %', () => {
    const answer = answerOf(
      sample('ps-before.txt'),
      sample('hey-between.txt'),
      sample('ps-after.txt'),
    )
    within(readValue(answer, 'cpu'), 20, 0.1)
    const cpu = answer.parameters.find(({ name }) => name === 'cpu')
    expect(cpu).toMatchObject({ confidence: 'measured', how: { code: 'cpu-process-times' } })
    expect(cpu?.how.lines.map(({ sample: index }) => index)).toEqual([1, 1, 3, 3])
  })

  it('two scrapes: work within 15 %, waiting and rate within 5 %', () => {
    const answer = answerOf(
      sample('prometheus-first.txt', { at: 1795507636.882 }),
      sample('prometheus-second.txt', { at: '2026-11-24T08:07:47.003Z' }),
    )
    within(readValue(answer, 'cpu'), 10, 0.15)
    within(readValue(answer, 'io'), 30, 0.05)
    within(readValue(answer, 'rate'), 10, 0.05)
  })

  it('lists with and without the model: its size within 2 %', () => {
    const answer = answerOf(
      sample('ps-without-model.txt', { withoutModel: true }),
      sample('ps-idle.txt'),
    )
    within(readValue(answer, 'model'), 64, 0.02)
    const base = readValue(answer, 'base')
    within(readValue(answerOf(sample('ps-idle.txt', { model: '64MiB' })), 'base'), base, 0.02)
    within(readValue(answerOf(sample('smaps-rollup.txt', { model: '64MiB' })), 'base'), base, 0.05)
  })
})
