import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bounds, optionsOf } from './codec.ts'
import { isParameterName, type ParameterName, parameterNames, parameters } from './parameters.ts'
import {
  decodeBody,
  decodeQuery,
  defaultRequest,
  encodeQuery,
  permalink,
  withoutTrackers,
} from './query.ts'
import { PlanRequest } from './request.ts'
import { formatQuantity, parseQuantity, type Unit } from './units.ts'

const decode = (query: string) => decodeQuery(new URLSearchParams(query))

const printable = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter((text) => decode(new URLSearchParams({ before: text }).toString()).errors.length === 0)
const units: readonly string[] = ['size', 'duration', 'rate', 'share', 'number']

/** A good text for a parameter, made from its own kind and bounds. */
function goodText(name: ParameterName): fc.Arbitrary<string> {
  const { kind, example } = parameters[name]
  const { min, max } = bounds(name)
  if (units.includes(kind)) {
    return fc.double({ min, max, noNaN: true }).map((value) => formatQuantity(kind as Unit, value))
  }
  switch (kind) {
    case 'integer':
      return fc.integer({ min, max }).map(String)
    case 'count-or-auto':
      return fc.oneof(fc.constant('auto'), fc.integer({ min, max }).map(String))
    case 'boolean':
      return fc.constantFrom('yes', 'no', 'true', 'false')
    case 'choice':
      return fc.constantFrom(...optionsOf(name))
    case 'band':
      return fc
        .tuple(fc.integer({ min: 5, max: 50 }), fc.integer({ min: 51, max: 99 }))
        .map(([low, high]) => `${low}%-${high}%`)
    case 'list':
      return name === 'before' ? printable : fc.constant(example)
    case 'variables':
      return printable.map((value) => `NOTE=${value.slice(0, 12)}`)
    default:
      return fc.constant(example)
  }
}

const queries = fc
  .subarray(parameterNames)
  .chain((names) =>
    fc.tuple(...names.map((name) => goodText(name).map((text): [string, string] => [name, text]))),
  )
  .map((pairs) => new URLSearchParams(pairs).toString())

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
      ['band', 'out-of-range'],
    ])
    expect(errors[0]).toMatchObject({ got: 'fast', expected: '10us..10m, as in 25ms' })
    expect(errors[2]?.expected).toContain('systemd | compose | kubernetes')
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

  it('refuses a range of a field that has none, by name', () => {
    expect(decodeBody({ ranges: { cores: { low: 1, high: 2 } } }).errors[0]?.param).toBe(
      'ranges.cores',
    )
    expect(decodeBody({ ranges: 7 }).errors).toHaveLength(1)
  })
})

describe('what a link must not hold', () => {
  it.each([
    'DB_PASSWORD=hunter2',
    'API_KEY=abc',
    'DATABASE_URL=postgres://user:pass@db/app',
    'X=AKIAABCDEFGHIJKLMNOP',
    'SESSION=3f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c',
    'JWT=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0',
  ])('refuses %s and does not repeat the value', (variable) => {
    const { errors } = decodeQuery([['env', variable]])
    expect(errors[0]).toMatchObject({ param: 'env', code: 'secret-in-link' })
    expect(JSON.stringify(errors)).not.toContain(variable.split('=')[1])
  })

  it.each([
    'LOG_LEVEL=info',
    'TOKEN_TTL=60',
    'DATABASE_URL=postgres://db/app',
    'SECRET_KEY',
    'EMPTY=',
  ])('allows %s', (variable) => {
    expect(decodeQuery([['env', variable]]).errors).toEqual([])
  })

  it.each(['a\nb', 'a\u0000b', '\u202eevil', 'x\u2028y', '\ud800', ''])(
    'refuses the command %j',
    (text) => {
      expect(decodeQuery([['before', text]]).errors).toHaveLength(1)
    },
  )
})

describe('a JSON body', () => {
  it('takes names of the query, typed or as text', () => {
    const { request, errors } = decodeBody({
      rate: '3000/min',
      cores: 2,
      hsts: true,
      before: ['a', 'b'],
      growth: 50,
    })
    expect(errors).toEqual([])
    expect(request).toMatchObject({
      arrivalRateRps: 50,
      cores: 2,
      hsts: true,
      before: ['a', 'b'],
      growthShare: 0.5,
    })
  })

  it('takes the normalised request back', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { request } = decode(query)
        expect(decodeBody(JSON.parse(JSON.stringify(request)))).toEqual({ request, errors: [] })
      }),
      { numRuns: 500 },
    )
  })

  it('names what is nested without end, or has no text of its own', () => {
    const deep: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000))
    const odd = { toString: 1 }
    const body = { cpu: deep, env: deep, nope: deep, ranges: deep, v: odd, cores: odd }
    const params = decodeBody(body).errors.map((error) => error.param)
    expect(params).toEqual(['cpu', 'env', 'nope', 'v', 'cores', 'ranges.0'])
  })

  it('reports bad values by name and never throws', () => {
    expect(decodeBody({ cpu: {}, nope: 1, cores: -1 }).errors.map((error) => error.param)).toEqual([
      'cpu',
      'nope',
      'cores',
    ])
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.string(), fc.constantFrom(...parameterNames)), fc.jsonValue()),
        (body) => {
          expect(
            PlanRequest.safeParse(decodeBody(body as Record<string, unknown>).request).error,
          ).toBeUndefined()
        },
      ),
    )
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
