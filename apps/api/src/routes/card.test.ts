import { afterAll, describe, expect, it } from 'vitest'
import { cardSvg } from '../card/card-svg.ts'
import { cardText } from '../card/card-text.ts'
import { asked, planOf } from '../planning.ts'
import { testServer } from '../test/server.ts'

const server = testServer()
afterAll(() => server.close())

const card = (query: string) => server.inject({ url: `/api/v1/card.png?${query}` })
const size = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

function svgOf(query: string) {
  const { request } = asked(new URLSearchParams(query))
  const plan = planOf(request)
  return cardSvg(plan, cardText(plan, request.lang))
}

describe('GET /api/v1/card.png', () => {
  it('draws a plan as a PNG of the size that links ask for', async () => {
    const { statusCode, headers, rawPayload } = await card('name=shop')
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toBe('image/png')
    expect(headers.etag).toMatch(/^"/)
    expect(rawPayload.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
    expect(size(rawPayload)).toEqual([1200, 630])
  })

  it('gives the same bytes for the same plan, and others for another, by number and language', async () => {
    const [one, again, faster, spanish, failing] = await Promise.all(
      ['', 'v=1', 'rate=60/s', 'lang=es', 'model=9GB&workers=4&servers=1'].map(card),
    )
    expect(again!.rawPayload.equals(one!.rawPayload)).toBe(true)
    for (const other of [faster, spanish, failing]) {
      expect(other!.statusCode).toBe(200)
      expect(other!.rawPayload.equals(one!.rawPayload)).toBe(false)
    }
  })

  it('is not sent again to who has it', async () => {
    const { headers } = await card('name=shop')
    const known = await server.inject({
      url: '/api/v1/card.png?name=shop',
      headers: { 'if-none-match': headers.etag as string },
    })
    expect(known.statusCode).toBe(304)
  })

  it('names the field that is bad', async () => {
    const { statusCode, json } = await card('cpu=nonsense')
    expect(statusCode).toBe(400)
    expect(json()).toMatchObject({ errors: [{ param: 'cpu', got: 'nonsense' }] })
  })
})

describe('the picture', () => {
  it.each([
    ['name=shop', ['shop', '3 workers on 1 server', 'Holds']],
    ['name=shop&target=kubernetes', ['pods on', 'node']],
    ['name=shop&target=cloudrun&lang=es', ['instancias', 'Aguanta']],
    ['survive=1&edge=dns', ['1 server lost', '>50<', '>90<']],
    ['model=1GB&ram=3GB&workers=4&servers=1', ['Does not hold', '>0/s<', 'of RAM']],
    ['model=1GB&ram=3GB&workers=4&servers=1', ['4 workers need more than the server has']],
    ['rate=40..60/s&peak=2..4', ['of the ranges', '80–240/s']],
    ['servers=1&workers=2&rate=500/s', ['no end']],
  ])('says what the plan says: %s', (query, texts) => {
    for (const text of texts) expect(svgOf(query)).toContain(text)
  })

  it('sets no text wider than its place, however long', () => {
    const query = `name=${'m'.repeat(40)}&ram=2TiB&cores=64&model=1GB&rate=1000000/s&lang=es`
    for (const [, x, size, text] of svgOf(query).matchAll(
      /<text x="(\d+)[^>]* font-size="([\d.]+)"[^>]*>([^<]*)</g,
    )) {
      // Beside the hull, in the second column, in the first, or over both.
      const end = Number(x) > 660 ? 1200 : 640
      expect(Number(x) + text!.length * Number(size) * 0.56).toBeLessThanOrEqual(end)
    }
  })
})
