import { createHash } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { testServer, webFiles } from '../test/server.ts'

const server = testServer({ publicUrl: 'https://plan.example.com' })
afterAll(() => server.close())

const page = async (url: string, acceptLanguage = 'en') => {
  const response = await server.inject({ url, headers: { 'accept-language': acceptLanguage } })
  return { ...response, html: response.body }
}
const title = (html: string) => /<title>(.*)<\/title>/.exec(html)?.[1]

describe('GET /', () => {
  it('describes the plan in its query', async () => {
    const { html, headers } = await page('/?name=shop&rate=40/s&utm_source=mail')
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['cache-control']).toBe('public, no-cache')
    expect(headers.vary).toBe('Accept-Language, Accept-Encoding')
    expect(title(html)).toMatch(/^shop: \d+ workers on 1 server · Plimsoll$/)
    expect(html).toContain(`<meta property="og:title" content="${title(html)}">`)
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image">')
    expect(html).toContain(
      '<meta property="og:image" content="https://plan.example.com/api/v1/card.png?v=1&amp;name=shop&amp;rate=40/s">',
    )
    expect(html).toContain(
      '<link rel="canonical" href="https://plan.example.com/?v=1&amp;name=shop&amp;rate=40/s">',
    )
    expect(html).not.toContain('plimsoll:meta')
  })

  it('says in how much of the ranges given a plan holds', async () => {
    const { html } = await page('/?name=shop&rate=1000/s&cpu=5..20ms')
    expect(title(html)).toMatch(/^shop: .*, holds in \d+% of the ranges · Plimsoll$/)
  })

  it('says that a plan does not hold', async () => {
    const { html } = await page('/?name=shop&model=1GB&ram=3GB&workers=4&servers=1')
    expect(title(html)).toContain('does not hold')
  })

  it.each(['/', '/?cpu=nonsense', '/?name=%ff', '/?nope=1', '/?utm_source=mail'])(
    'has a title of its own for %s',
    async (url) => {
      const { html, statusCode } = await page(url)
      expect(statusCode).toBe(200)
      expect(title(html)).toBe('Plimsoll: how much your API may safely carry')
    },
  )

  it('speaks the language of the query, else of the browser', async () => {
    expect((await page('/', 'es-AR')).html).toContain('<html lang="es">')
    expect((await page('/?lang=en', 'es')).html).toContain('<html lang="en">')
    expect(title((await page('/?lang=es')).html)).toMatch(/^Plimsoll: cuánta carga/)
    expect((await page('/', 'en')).html).toContain('<html lang="en">')
  })

  it('keeps what people type out of the markup', async () => {
    const hostile = encodeURIComponent('"><script>alert(1)</script>&$&$`')
    for (const param of ['name', 'domain', 'before', 'lang', 'x']) {
      const { html } = await page(`/?${param}=${hostile}`)
      expect(html).not.toContain('<script>')
      expect(html.match(/<title>/g)).toHaveLength(1)
    }
  })

  it('says so where the page was not built', async () => {
    const bare = testServer({}, { index: null, draw: null, files: new Map() })
    const response = await bare.inject({ url: '/' })
    expect(response.statusCode).toBe(503)
    expect(response.json().type).toBe('/api/docs#problem-page-not-built')
    await bare.close()
  })
})

describe('the drawing of the first screen', () => {
  const css = '[data-at="0"]{--from:0.5}'
  const drawing = testServer(
    {},
    {
      ...webFiles,
      draw: async (search, lang, json) => ({
        screen: `<style>${css}</style><h1>${lang} ${search}</h1>`,
        css,
        data: `<script type="application/json">${JSON.parse(json).workers}</script>`,
      }),
    },
  )
  afterAll(() => drawing.close())
  const get = (url: string) => drawing.inject({ url, headers: { 'accept-language': 'es' } })

  it('stands in the document with its plan', async () => {
    const { body } = await get('/?rate=200/s&compare=v%3D1')
    expect(body).toContain('<h1>es rate=200/s&compare=v%3D1</h1>')
    expect(body).toMatch(/<script type="application\/json">\d+<\/script>/)
    expect(body).not.toMatch(/plimsoll:(page|plan|meta)/)
  })

  it('may style itself by the hash of its rules, and nothing else may', async () => {
    const policy = (await get('/')).headers['content-security-policy']
    const hash = createHash('sha256').update(css).digest('base64')
    expect(policy).toContain(`style-src 'self' 'sha256-${hash}';`)
    expect(policy).not.toContain('unsafe')
  })

  it('is left out where the query can’t be used', async () => {
    for (const url of ['/?cpu=nonsense', '/?name=%ff', '/?nope=1']) {
      expect((await get(url)).body).not.toContain('<h1>')
    }
  })

  it('is left out where it fails', async () => {
    const failing = testServer({}, { ...webFiles, draw: () => Promise.reject(new Error('pen')) })
    const { statusCode, body } = await failing.inject({ url: '/?name=shop' })
    expect(statusCode).toBe(200)
    expect(body).toContain('<title>shop')
    await failing.close()
  })
})

describe('the files of the page', () => {
  it('are kept for a year where their name has a hash', async () => {
    const { headers, html } = await page('/assets/main-3f2a.js')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(html).toBe(webFiles.files.get('/assets/main-3f2a.js')?.body.toString())
  })
})
