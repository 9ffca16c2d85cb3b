import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { queries } from '../test/queries.ts'
import { expected, textBounds } from './allowed.ts'
import { decodeBody } from './body.ts'
import { isParameterName, parameterNames, parameters } from './parameters.ts'
import { decodeQuery, defaultRequest, encodeQuery, permalink, withoutTrackers } from './query.ts'
import { PlanRequest } from './request.ts'
import { parseQuantity } from './units.ts'

const decode = (query: string) => decodeQuery(new URLSearchParams(query))

describe('the plan query', () => {
  it('gives the defaults for nothing, and writes nothing for the defaults', () => {
    expect(decode('')).toEqual({ request: defaultRequest, errors: [] })
    expect(permalink(defaultRequest)).toBe('/?v=1')
    expect(PlanRequest.safeParse(defaultRequest).error).toBeUndefined()
  })

  it('reads what it wrote: decode(encode(x)) is x, and the permalink of a permalink is itself', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { request, errors } = decode(query)
        expect(errors).toEqual([])
        const written = encodeQuery(request)
        expect(decode(written)).toEqual({ request, errors: [] })
        expect(encodeQuery(decode(written).request)).toBe(written)
      }),
      { numRuns: 1000 },
    )
  })

  it('has a good example for every parameter', () => {
    for (const name of parameterNames) {
      const { errors } = decode(
        new URLSearchParams({ [name]: parameters[name].example }).toString(),
      )
      expect(errors, name).toEqual([])
    }
  })

  it('honours decimal GB as decimal', () => {
    expect(decode('model=1GB').request.modelMiB).toBe(1e9 / 1048576)
    expect(decode('ram=3GB').request.ramMiB).toBeLessThan(3 * 1024)
    expect(encodeQuery(decode('model=1GB').request)).toBe('v=1&model=1GB')
  })

  it('names every bad field with what was read and what is allowed, and keeps the good ones', () => {
    const { request, errors } = decode(
      'cpu=fast&ram=3GB&cores=0&target=mars&foo=1&rate=5/s&rate=6/s&band=90-50',
    )
    expect(request.ramMiB).toBe(3e9 / 1048576)
    expect(request.cpuTimeMs).toBe(defaultRequest.cpuTimeMs)
    expect(errors.map(({ param, code }) => [param, code])).toEqual([
      ['cpu', 'unreadable'],
      ['cores', 'out-of-range'],
      ['target', 'not-a-choice'],
      ['foo', 'unknown'],
      ['rate', 'repeated'],
      ['band', 'wrong-order'],
    ])
    expect(errors[0]).toMatchObject({ got: 'fast', expected: '10us..10m', example: '25ms' })
    expect(errors[5]).toMatchObject({ got: '90-50', expected: '50%-90%' })
    expect(errors[2]?.expected).toContain('systemd | compose | kubernetes')
  })

  it.each(parameterNames)('says of %s what is allowed, and its example is', (name) => {
    const { pattern, maxLength } = textBounds(name) ?? {}
    const { example } = parameters[name]
    expect(expected(name)).not.toBe('')
    if (pattern) expect(example).toMatch(new RegExp(pattern))
    if (pattern !== undefined) expect(example).toMatch(new RegExp(expected(name)))
    if (maxLength) expect(decodeQuery([[name, 'x'.repeat(maxLength + 1)]]).errors).toHaveLength(1)
  })

  it('shows the bound of a text, of the number of entries and of each end', () => {
    const [name] = decode(`name=${'a'.repeat(41)}`).errors
    expect(name).toMatchObject({ code: 'too-long', rule: 'dns-label', params: { max: 40 } })
    expect('a'.repeat(40)).toMatch(new RegExp(name!.expected))
    expect('a'.repeat(41)).not.toMatch(new RegExp(name!.expected))
    const steps = Array.from({ length: 21 }, (): [string, string] => ['before', 'true'])
    expect(decodeQuery(steps).errors).toMatchObject([{ code: 'too-many', expected: '0..20' }])
    expect(decode('cpu=20ms..5ms').errors).toMatchObject([
      { code: 'wrong-order', expected: '5ms..20ms' },
    ])
    expect(decode('cpu=5ms..5ms').errors).toMatchObject([{ code: 'wrong-order', expected: '5ms' }])
    expect(decode('cpu=5ms..20m').errors).toMatchObject([
      { code: 'out-of-range', expected: '10us..10m' },
    ])
  })

  it('refuses a host whose last label is a number, unless it is an address', () => {
    for (const domain of ['1.2.3', '1.2.3.256', '12', 'api.1', '01.2.3.4']) {
      expect(decode(`domain=${domain}`).errors, domain).toMatchObject([{ param: 'domain' }])
    }
    for (const domain of ['1.2.3.4', 'a', '1.example.com', '4u']) {
      expect(decode(`domain=${domain}`).errors, domain).toEqual([])
    }
  })

  it('has a default of the app by its runtime, which a link writes', () => {
    expect(decode('runtime=node').request.app).toBe('dist/server.js')
    expect(permalink(decode('runtime=node').request)).toBe('/?v=1&runtime=node&app=dist/server.js')
    expect(decode('runtime=granian').request.app).toBe('app.main:app')
    const given = decode('runtime=node&app=app.main:app')
    expect(given.request.app).toBe('app.main:app')
    expect(decode(encodeQuery(given.request))).toEqual(given)
    expect(decodeBody({ runtime: 'node' }).request.app).toBe('dist/server.js')
  })

  it('never throws, whatever it is given, and reports only names it was given', () => {
    const anyName = fc.oneof(fc.constantFrom(...parameterNames), fc.string())
    fc.assert(
      fc.property(fc.array(fc.tuple(anyName, fc.string({ unit: 'binary' }))), (pairs) => {
        const { request, errors } = decodeQuery(pairs)
        expect(PlanRequest.safeParse(request).error).toBeUndefined()
        const given = new Set(pairs.map(([name]) => name.slice(0, 60)))
        for (const { param } of errors) expect(given.has(param)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('drops what analytics added only where asked to', () => {
    const query: [string, string][] = [
      ['utm_source', 'x'],
      ['fbclid', 'y'],
      ['gclid', 'z'],
      ['cpu', '5ms'],
    ]
    expect(decodeQuery(withoutTrackers(query)).errors).toEqual([])
    expect(decodeQuery(query).errors).toHaveLength(3)
  })
})

describe('a range', () => {
  it.each([
    ['cpu=5ms..20ms', 'cpuTimeMs', { low: 5, high: 20 }],
    ['cpu=5..20ms', 'cpuTimeMs', { low: 5, high: 20 }],
    ['rate=600..1200/min', 'arrivalRateRps', { low: 10, high: 20 }],
    ['model=100MiB..2GiB', 'modelMiB', { low: 100, high: 2048 }],
    ['peak=2..5', 'peakToMean', { low: 2, high: 5 }],
    ['io=0..80ms', 'ioWaitMs', { low: 0, high: 80 }],
  ] as const)('%s', (query, field, range) => {
    const { request, errors } = decode(query)
    expect(errors).toEqual([])
    expect(request.ranges[field]).toEqual(range)
    expect(request[field]).toBeGreaterThan(range.low)
    expect(request[field]).toBeLessThan(range.high)
    expect(decode(encodeQuery(request))).toEqual({ request, errors: [] })
    expect(decodeBody(JSON.parse(JSON.stringify(request)))).toEqual({ request, errors: [] })
  })

  it.each([
    'cpu=20..5ms',
    'cpu=5..ms',
    'cpu=5ms..20MiB',
    'cores=2..4',
    'cpu=1..2..3',
    'peak=0.5..3',
  ])('refuses %s', (query) => {
    expect(decode(query).errors).toHaveLength(1)
  })

  it('names the end that is out of order in a body', () => {
    expect(decodeBody({ ranges: { cpuTimeMs: { low: 9, high: 3 } } }).errors).toMatchObject([
      { param: 'ranges.cpuTimeMs', code: 'wrong-order', expected: '3ms..9ms' },
    ])
  })

  it('refuses a range of a field that has none, by name', () => {
    expect(decodeBody({ ranges: { cores: { low: 1, high: 2 } } }).errors[0]?.param).toBe(
      'ranges.cores',
    )
    expect(decodeBody({ ranges: 7 }).errors).toHaveLength(1)
  })
})

describe('golden links', () => {
  const links = JSON.parse(
    readFileSync(new URL('../test/golden/links.json', import.meta.url), 'utf8'),
  ) as { query: string; permalink: string; fields: Record<string, unknown> }[]

  it.each(links)('$query', ({ query, permalink: expected, fields }) => {
    const { request, errors } = decode(query)
    expect(errors).toEqual([])
    expect(request).toMatchObject(fields)
    expect(permalink(request)).toBe(expected)
  })
})

it('knows its names', () => {
  expect(isParameterName('cpu')).toBe(true)
  expect(isParameterName('constructor')).toBe(false)
  expect(parseQuantity('size', parameters.base.fallback ?? '')).toBe(90)
})
