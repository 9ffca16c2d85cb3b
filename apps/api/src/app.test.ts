import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Catalog } from '@plimsoll/schemas/catalog'
import { parameterNames } from '@plimsoll/schemas/parameters'
import { Problem } from '@plimsoll/schemas/problem'
import { afterAll, describe, expect, it } from 'vitest'
import { testServer } from './test/server.ts'

const server = testServer()
afterAll(() => server.close())

const deterministic = [
  '/api/v1/plan?rate=40/s',
  '/api/v1/bundle?rate=40/s',
  '/api/v1/bundle?rate=40/s&format=json',
  '/api/v1/bundle/README.md?rate=40/s',
  '/api/v1/catalog',
  '/api/openapi.json',
  '/api/docs',
  '/api/docs/style.css',
  '/?rate=40/s',
  '/assets/main-3f2a.js',
]

it('a plan has a tag for each address, language and encoding', async () => {
  const urls = ['rate=40/s', 'rate=41/s', 'rate=40/s&lang=es'].map(
    (query) => `/api/v1/plan?${query}`,
  )
  const encodings = ['identity', 'gzip', 'br']
  const tags = new Set<unknown>()
  for (const asked of urls) {
    for (const encoding of encodings) {
      const answer = await server.inject({ url: asked, headers: { 'accept-encoding': encoding } })
      tags.add(answer.headers.etag)
    }
  }
  expect(tags.size).toBe(urls.length * encodings.length)
})

describe.each(deterministic)('%s', (url) => {
  it('has a strong ETag and answers 304 to it', async () => {
    const first = await server.inject({ url })
    expect(first.statusCode).toBe(200)
    expect(first.headers.etag).toMatch(/^"[\w-]+"$/)
    expect(first.headers['cache-control']).toMatch(/^public, /)
    const etag = String(first.headers.etag)
    for (const known of [etag, `"other", W/${etag}`, '*']) {
      const again = await server.inject({ url, headers: { 'if-none-match': known } })
      expect(again.statusCode).toBe(304)
      expect(again.body).toBe('')
      expect(again.headers.etag).toBe(etag)
      expect(again.headers['cache-control']).toBe(first.headers['cache-control'])
    }
    const changed = await server.inject({ url, headers: { 'if-none-match': '"other"' } })
    expect(changed.statusCode).toBe(200)
  })

  it('answers HEAD as GET without the body', async () => {
    const { headers, rawPayload } = await server.inject({ url })
    const head = await server.inject({ method: 'HEAD', url })
    expect(head.statusCode).toBe(200)
    expect(head.body).toBe('')
    expect(Number(head.headers['content-length'])).toBe(rawPayload.length)
    expect(head.headers.etag).toBe(headers.etag)
  })

  it('is the same repeated as made anew, in each encoding', async () => {
    const fresh = testServer({ cacheMiB: 0 })
    const plain = await server.inject({ url })
    for (const encoding of ['br', 'gzip']) {
      const headers = { 'accept-encoding': encoding }
      const first = await server.inject({ url, headers })
      const repeated = await server.inject({ url, headers })
      const anew = await fresh.inject({ url, headers })
      expect(Buffer.compare(repeated.rawPayload, first.rawPayload)).toBe(0)
      expect(Buffer.compare(anew.rawPayload, first.rawPayload)).toBe(0)
      expect(repeated.headers.etag).toBe(first.headers.etag)
      const coding = first.headers['content-encoding']
      if (coding === undefined) {
        expect(Buffer.compare(first.rawPayload, plain.rawPayload)).toBe(0)
        continue
      }
      expect(coding).toBe(encoding)
      expect(first.headers.vary).toContain('Accept-Encoding')
      expect(first.headers.etag).not.toBe(plain.headers.etag)
      const decode = encoding === 'br' ? brotliDecompressSync : gunzipSync
      expect(decode(first.rawPayload).toString()).toBe(plain.body)
    }
    await fresh.close()
  })

  it('answers OPTIONS and refuses other methods by 405', async () => {
    const path = url.split('?')[0]!
    const options = await server.inject({ method: 'OPTIONS', url: path })
    expect(options.statusCode).toBe(204)
    expect(options.headers.allow).toContain('GET, HEAD')
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE'] as const) {
      const payload = method === 'TRACE' ? {} : { payload: { a: 1 } }
      const response = await server.inject({ method: method as 'PUT', url: path, ...payload })
      expect(response.statusCode).toBe(405)
      expect(response.headers.allow).toBe(options.headers.allow)
      expect(Problem.parse(response.json()).status).toBe(405)
    }
  })
})

describe('problems', () => {
  it.each([
    ['/nothing', 404],
    ['/api/v1/nothing', 404],
    ['/api/v1/plan/', 404],
    ['/assets/../index.html', 404],
    ['/%', 400],
    ['/%ff', 400],
    ['/api/v1/plan?name=%ff', 400],
    ['/api/v1/catalog?lang=%C3', 400],
    ['/api/v1/bundle/%zz', 400],
    ['/api/v1/catalog?lang=fr', 400],
    ['/api/v1/catalog?rate=1', 400],
    [`/api/v1/plan?name=${'x'.repeat(17_000)}`, 414],
  ])('of %.40s is %i', async (url, status) => {
    const response = await server.inject({ url })
    expect(response.statusCode).toBe(status)
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(response.headers['cache-control']).toBe('no-store')
    expect(response.headers['x-request-id']).toMatch(/^[\w-]+$/)
    expect(Problem.parse(response.json()).status).toBe(status)
  })

  const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

  it('are a page for a browser outside of the API, in its language', async () => {
    const headers = { accept: browser, 'accept-language': 'es-ES' }
    const { statusCode, headers: answered, body } = await server.inject({ url: '/nada', headers })
    expect(statusCode).toBe(404)
    expect(answered['content-type']).toBe('text/html; charset=utf-8')
    expect(answered['content-security-policy']).toContain("default-src 'none'")
    expect(body).toContain('<html lang="es">')
    expect(body).toContain('<a href="/?lang=es">')
  })

  it.each([
    ['/api/v1/nothing', browser],
    ['/nothing', '*/*'],
    ['/nothing', 'application/json'],
  ])('of %s are JSON for %s', async (url, accept) => {
    const { headers } = await server.inject({ url, headers: { accept } })
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
  })
})

describe('headers', () => {
  it('forbid the page whatever it does not need', async () => {
    const { headers } = await server.inject({ url: '/' })
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    )
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers).not.toHaveProperty('access-control-allow-origin')
    expect(headers).not.toHaveProperty('x-powered-by')
  })

  it('let any origin ask the public API, with errors too', async () => {
    for (const url of ['/api/v1/plan', '/api/v1/plan?cpu=x', '/api/v1/none', '/api/openapi.json']) {
      const { headers } = await server.inject({ url })
      expect(headers['access-control-allow-origin']).toBe('*')
      expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'")
    }
    const preflight = await server.inject({ method: 'OPTIONS', url: '/api/v1/plan' })
    expect(preflight.headers).toMatchObject({
      'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
      'access-control-allow-headers': 'Content-Type',
    })
  })
})

describe('/api/v1/catalog', () => {
  it.each(['en', 'es'])('says everything in %s', async (lang) => {
    const response = await server.inject({ url: `/api/v1/catalog?lang=${lang}` })
    const catalog = Catalog.parse(response.json())
    expect(response.json()).toEqual(catalog)
    expect(catalog.parameters.map(({ name }) => name)).toEqual(parameterNames)
    for (const target of catalog.targets) {
      expect(target.proxies).toContain(target.defaultProxy)
      expect(target.replications).toContain(target.defaultReplication)
    }
    const texts = JSON.stringify(catalog)
    expect(texts).not.toMatch(/"(label|help|measure|name|note)":""/)
  })

  it('bounds a quantity as number and text', async () => {
    const { parameters } = (await server.inject({ url: '/api/v1/catalog' })).json()
    expect(parameters.find(({ name }: { name: string }) => name === 'ram')).toMatchObject({
      kind: 'size',
      default: '8GiB',
      min: { value: 32, text: '32MiB' },
      max: { value: 33_554_432, text: '32TiB' },
    })
  })
})

describe('health', () => {
  it('says alive and ready', async () => {
    expect((await server.inject({ url: '/healthz' })).json()).toEqual({ status: 'ok' })
    expect((await server.inject({ url: '/readyz' })).json()).toEqual({ status: 'ready' })
  })
})

describe('the rate limit', () => {
  it('answers 429 with when to come back, and never to probes', async () => {
    const limited = testServer({ rateLimitPerMinute: 3 })
    const statuses: number[] = []
    for (let i = 0; i < 5; i++) {
      const response = await limited.inject({ url: '/api/v1/catalog' })
      statuses.push(response.statusCode)
      if (response.statusCode === 429) {
        expect(Number(response.headers['retry-after'])).toBeGreaterThan(0)
        expect(Problem.parse(response.json()).type).toBe('/api/docs#problem-too-many-requests')
      }
    }
    expect(statuses).toEqual([200, 200, 200, 429, 429])
    for (let i = 0; i < 5; i++) {
      expect((await limited.inject({ url: '/healthz' })).statusCode).toBe(200)
    }
    const other = await limited.inject({ url: '/api/v1/catalog', remoteAddress: '192.0.2.7' })
    expect(other.statusCode).toBe(200)
    await limited.close()
  })

  it('counts the client that a trusted proxy names', async () => {
    const limited = testServer({ rateLimitPerMinute: 1, trustProxy: '127.0.0.1' })
    const from = (address: string) =>
      limited.inject({ url: '/api/v1/catalog', headers: { 'x-forwarded-for': address } })
    expect((await from('192.0.2.1')).statusCode).toBe(200)
    expect((await from('192.0.2.2')).statusCode).toBe(200)
    expect((await from('192.0.2.1')).statusCode).toBe(429)
    await limited.close()
  })
})
