import { describe, expect, it } from 'vitest'
import { langOf, pageLang, type QueryRequest, queryPairs } from './query.ts'

const request = (url: string, acceptLanguage?: string) =>
  ({
    url,
    query: { text: url.split('?')[1] ?? '' },
    headers: { 'accept-language': acceptLanguage },
  }) as unknown as QueryRequest

describe('queryPairs', () => {
  it('reads names and texts', () => {
    expect([...queryPairs(request('/?a=1&b=x%20y&b=%C3%B1'))!]).toEqual([
      ['a', '1'],
      ['b', 'x y'],
      ['b', 'ñ'],
    ])
  })

  it.each(['%', '%zz', '%ff', '%C3', '%C3%28', '%ED%A0%80'])('refuses %s', (text) => {
    expect(queryPairs(request(`/?name=${text}`))).toBeNull()
  })
})

describe('languages', () => {
  it.each([
    ['/?lang=es', undefined, 'es'],
    ['/?lang=en', 'es', 'en'],
    ['/?lang=fr', 'es', 'es'],
    ['/', 'es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['/', 'en-US,en;q=0.9,es;q=0.8', 'en'],
    ['/', 'fr, es;q=0.3', 'es'],
    ['/', 'de', 'en'],
    ['/', 'es;q=0', 'en'],
    ['/', undefined, 'en'],
  ])('of %s with %s is %s', (url, header, lang) => {
    expect(pageLang(request(url, header))).toBe(lang)
  })

  it('are read from the query alone for the API', () => {
    expect(langOf('/api/v1/plan?name=x&lang=es&rate=1')).toBe('es')
    expect(langOf('/api/v1/plan?xlang=es')).toBe('en')
  })
})
