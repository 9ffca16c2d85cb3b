import { textOf as sentence } from '@plimsoll/messages/t'
import {
  CalibrationAnswer,
  CalibrationProblem,
  SAMPLE_MAX_CHARACTERS,
} from '@plimsoll/schemas/calibration'
import { decodeQuery } from '@plimsoll/schemas/query'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrate } from '../src/calibrate.ts'
import { files, textOf } from './samples.ts'

const samples = files.map(textOf)

const hints = fc.record(
  {
    workers: fc.integer({ min: 1, max: 100_000 }),
    connections: fc.integer({ min: 1, max: 1_000_000 }),
    cores: fc.double({ min: 0.05, max: 1024, noNaN: true }),
    at: fc.double({ min: 0, max: 1e11, noNaN: true }),
    withoutModel: fc.boolean(),
    model: fc.constantFrom('0', '64MiB', '1TB', 'x'),
    io: fc.constantFrom('0ms', '30ms', '9h', '-1'),
  },
  { requiredKeys: [] },
)

/** A real sample with some of its numbers and words replaced, lines lost and repeated. */
const mutated = fc
  .record({
    text: fc.constantFrom(...samples),
    edits: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.integer({ min: 0, max: 12 }),
        with: fc.oneof(
          fc.constantFrom('', '0', '-1', '1e308', '1e-320', 'NaN', '\n', '{', '"', '9'.repeat(30)),
          fc.string({ maxLength: 6 }),
        ),
      }),
      { maxLength: 8 },
    ),
    keep: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ text, edits, keep }) => {
    let edited = text
    for (const edit of edits) {
      const at = Math.floor(edit.at * edited.length)
      edited = edited.slice(0, at) + edit.with + edited.slice(at + edit.length)
    }
    return keep > 0.3 ? edited : edited.slice(0, Math.floor(edited.length * keep * 3))
  })

const anyText = fc.oneof(
  { weight: 4, arbitrary: mutated },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.constantFrom(...samples) },
)

/** Both languages have a sentence for it, with every placeholder filled. */
function expectSaid(key: string, params: Record<string, string | number>) {
  for (const lang of ['en', 'es'] as const) {
    const text = sentence(lang, `calibration.${key}`, params)
    expect(text, key).toBeTruthy()
    expect(text).not.toMatch(/\{\w+[|}]/)
  }
}

describe('any text', () => {
  it('is answered: by a query that can be read, or by what is wrong', () => {
    const sample = fc
      .tuple(anyText, hints)
      .map(([text, known]) => ({ ...known, text: text || ' ' }))
    const input = fc.array(sample, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(input, (given) => {
        const answer = calibrate({ samples: given })
        if ('errors' in answer) {
          expect(CalibrationProblem.parse(answer)).toEqual(answer)
          return
        }
        expect(CalibrationAnswer.parse(answer)).toEqual(answer)
        expect(decodeQuery(new URLSearchParams(answer.query)).errors).toEqual([])
        const names = answer.parameters.map(({ name }) => name)
        expect(new Set(names).size).toBe(names.length)
        for (const { how } of answer.parameters) expectSaid(`how.${how.code}`, how.params)
        for (const { code, params } of answer.missing) expectSaid(`missing.${code}`, params)
      }),
      { numRuns: 1500 },
    )
  })

  it('is answered the same each time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(calibrate({ text, workers: 2 })).toEqual(calibrate({ text, workers: 2 }))
      }),
      { numRuns: 100 },
    )
  })

  /* A pattern that backtracks without end would take hours here, and the test would time out. */
  it.each([
    ['spaces', ' '],
    ['tabs and words', '\ta'],
    ['lines', '\n'],
    ['digits', '1'],
    ['durations', '1m'],
    ['open braces', '{'],
    ['underscores', 'http_'],
    ['a label without end', 'a{b="\\"'],
    ['labels', 'b="c",'],
    ['brackets', '['],
    ['escapes', `${String.fromCharCode(27)}[1;`],
    ['dashes', '-1.'],
    ['a wrk line', 'Thread Stats 1% 1ms '],
    ['ps lines', 'PID COMMAND\n1 node\n'],
    ['ps columns', 'PID COMMAND '],
    ['buckets', 'http_request_duration_seconds_bucket{le="1"} 1\n'],
    ['a quoted key', '"http_req_duration" '],
    ['percentiles', '50% in 1 secs\n'],
  ])('as long as may be is answered in time: %s', (_name, unit) => {
    const long = unit.repeat(Math.ceil(SAMPLE_MAX_CHARACTERS / unit.length))
    const marks = ['', 'PID COMMAND\n', '# TYPE x\n', 'Thread Stats\nLatency ', '{"requestsPerSec"']
    marks.push(
      'Summary:\nSlowest:\nFastest:\nAverage:',
      'http_req_duration..',
      'Rss: [rollup]\nPss:',
    )
    marks.push('CONTAINER ID   CPU %   MEM USAGE / LIMIT\n', '{"http_req_duration"', 'a{')
    for (const mark of marks) {
      const text = (mark + long).slice(0, SAMPLE_MAX_CHARACTERS)
      expect(calibrate({ text })).toBeDefined()
    }
  })
})
