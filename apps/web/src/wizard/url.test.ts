import { decodeQuery, encodeQuery } from '@plimsoll/schemas/query'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Draft, isGiven, readUrl, steps, textOfDraft, withKept, writeQuery } from './url.ts'

const read = (query: string) => readUrl(`?${query}`, '').draft

describe('readUrl', () => {
  it('takes texts as they were typed, repeated ones in order', () => {
    const { draft } = readUrl('?v=1&model=1.5%20GB&before=a&before=b', '')
    expect(draft).toEqual({ v: ['1'], model: ['1.5 GB'], before: ['a', 'b'] })
  })

  it('drops what analytics added and keeps what nobody knows', () => {
    const { draft } = readUrl('?rate=5&utm_source=x&fbclid=y&gclid=z&foo=1', '')
    expect(draft).toEqual({ rate: ['5'], foo: ['1'] })
  })

  it('reads the step from the hash, the first where there is none such', () => {
    expect(readUrl('', '#memory').step).toBe('memory')
    expect(readUrl('', '').step).toBe('app')
    expect(readUrl('', '#elsewhere').step).toBe('app')
  })

  it('holds the plan to compare with apart, and writes it as it was', () => {
    const kept = 'v=1&rate=80/s&before=a%20b&env=A%3D1'
    const page = withKept('v=1&rate=90/s', kept)
    expect(readUrl(`?${page}`, '')).toEqual({
      draft: { v: ['1'], rate: ['90/s'] },
      step: 'app',
      kept,
    })
    expect(withKept('v=1', null)).toBe('v=1')
  })

  it('is not led astray by names of the language itself', () => {
    const { draft } = readUrl('?__proto__=1&constructor=2&toString=3', '')
    expect(Object.keys(draft)).toEqual(['__proto__', 'constructor', 'toString'])
    expect(writeQuery(draft)).toBe('v=1&__proto__=1&constructor=2&toString=3')
  })
})

describe('writeQuery', () => {
  it('writes v first, then the order of the table, without defaults and empty texts', () => {
    const draft = { lang: ['es'], rate: ['80/s'], cpu: ['10ms'], io: [' '], name: ['shop'] }
    expect(writeQuery(draft)).toBe('v=1&name=shop&rate=80/s&lang=es')
  })

  it('keeps a text that can’t be read, and a scalar given twice', () => {
    expect(writeQuery(read('cpu=12parsecs&rate=1&rate=2'))).toBe('v=1&cpu=12parsecs&rate=1&rate=2')
  })

  it('adds what the page itself writes, also where it is the default', () => {
    expect(writeQuery({}, { policy: '2026-11', lang: 'en' })).toBe('v=1&policy=2026-11&lang=en')
  })

  it('keeps the version that the link has', () => {
    expect(writeQuery(read('v=2&rate=5/s'))).toBe('v=2&rate=5/s')
  })

  it('writes what the API would write for the same plan', () => {
    const query =
      'v=1&name=shop&cpu=25ms&model=1GB&rate=80/s&before=alembic%20upgrade%20head&once=no'
    expect(writeQuery(read(query))).toBe(query)
    expect(encodeQuery(decodeQuery(new URLSearchParams(query)).request)).toBe(query)
  })

  const text = fc.string({ unit: 'binary', maxLength: 20 }).filter((s) => s.trim() !== '')
  const draft: fc.Arbitrary<Draft> = fc.dictionary(
    fc.oneof(fc.constantFrom('rate', 'before', 'env', 'name', 'lang', 'model'), text),
    fc.array(
      text.map((s) => s.toWellFormed()),
      { minLength: 1, maxLength: 3 },
    ),
  )

  it('is read back as it was, whatever was typed', () => {
    fc.assert(
      fc.property(draft, (typed) => {
        const query = writeQuery(typed)
        expect(writeQuery(read(query))).toBe(query)
      }),
    )
  })
})

describe('what a field shows', () => {
  it('follows from the runtime where nothing is typed, and a link says what was typed', () => {
    const node = { runtime: ['node'] }
    expect(textOfDraft(node, 'app')).toBe('dist/server.js')
    expect(writeQuery(node)).toBe('v=1&runtime=node')
    const typed = { ...node, app: ['app.main:app'] }
    expect(writeQuery(typed)).toBe('v=1&runtime=node&app=app.main:app')
    expect(writeQuery({ app: ['app.main:app'] })).toBe('v=1')
  })

  it('is the text typed, else the default', () => {
    expect(textOfDraft({}, 'cpu')).toBe('10ms')
    expect(textOfDraft({ cpu: ['25 ms'] }, 'cpu')).toBe('25 ms')
    expect(textOfDraft({ cpu: [''] }, 'cpu')).toBe('')
    expect(textOfDraft({}, 'domain')).toBe('')
  })

  it('counts as given where it differs from the default', () => {
    expect(isGiven({ cpu: ['10ms'] }, 'cpu')).toBe(false)
    expect(isGiven({ cpu: ['11ms'] }, 'cpu')).toBe(true)
    expect(isGiven({ domain: [''] }, 'domain')).toBe(false)
  })

  it('has a step for each hash', () => {
    for (const step of steps) expect(readUrl('', `#${step}`).step).toBe(step)
  })
})
