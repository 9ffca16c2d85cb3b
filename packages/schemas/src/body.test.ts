import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { queries } from '../test/queries.ts'
import { decodeBody } from './body.ts'
import { parameterNames } from './parameters.ts'
import { decodeQuery } from './query.ts'
import { PlanRequest } from './request.ts'

const decode = (query: string) => decodeQuery(new URLSearchParams(query))

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

  it('reads null as none, and never as a default', () => {
    const { request, errors } = decodeBody({ slo: null, proxy: null, cpu: null, name: null })
    expect(request.latencySloMs).toBeNull()
    expect(errors.map(({ param, got }) => [param, got])).toEqual([
      ['cpu', 'null'],
      ['name', 'null'],
    ])
  })

  it('names what would reach a prototype as any unknown name', () => {
    const body = JSON.parse('{"__proto__":{"cpu":1},"constructor":{"prototype":{}}}')
    expect(decodeBody(body).errors.map(({ param, code }) => [param, code])).toEqual([
      ['__proto__', 'unknown'],
      ['constructor', 'unknown'],
    ])
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
