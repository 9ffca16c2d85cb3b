import { readFileSync } from 'node:fs'
import { CalibrationAnswer } from '@plimsoll/schemas/calibration'
import { Problem } from '@plimsoll/schemas/problem'
import { afterAll, describe, expect, it } from 'vitest'
import { testServer } from '../test/server.ts'

const server = testServer()
afterAll(() => server.close())

const post = (payload: unknown, query = '') =>
  server.inject({
    method: 'POST',
    url: `/api/v1/calibrate${query}`,
    payload: payload as object,
  })

const folder = new URL('../../../../packages/calibration/test/samples/', import.meta.url)
const text = (file: string) => readFileSync(new URL(file, folder), 'utf8')

const samples = [
  { text: text('wrk-light.txt') },
  { text: text('wrk-saturated.txt'), workers: 2, note: 'two workers' },
  { text: text('ps-idle.txt'), model: '64MiB' },
]

describe('POST /api/v1/calibrate', () => {
  it('answers a plan query with how each value was got', async () => {
    const response = await post({ samples })
    expect(response.statusCode).toBe(200)
    expect(response.headers['cache-control']).toBe('no-store')
    const answer = CalibrationAnswer.parse(response.json())
    expect(answer).toEqual(response.json())
    expect(answer.query).toBe('v=1&cpu=10.9ms&cv=0.01&io=29.8ms&iocv=0.01&base=34.2MiB&model=64MiB')
    expect(answer.readAs).toEqual(['wrk', 'wrk', 'ps'])
    expect(response.body).not.toMatch(/"text":"[^"]*\{\w+[|}]/)
    const plan = await server.inject(`/api/v1/plan?${answer.query}`)
    expect(plan.statusCode).toBe(200)
    expect(plan.json().request).toMatchObject({ cpuTimeMs: 10.9, modelMiB: 64 })
  })

  it('takes one sample alone, and says what is missing', async () => {
    const answer = (await post({ text: text('wrk-saturated.txt') })).json()
    expect(answer).toMatchObject({
      query: 'v=1',
      parameters: [],
      missing: [{ code: 'workers', text: expect.stringContaining('How many workers') }],
    })
  })

  it('speaks the language asked for, and keeps it in the link', async () => {
    const answer = (await post({ samples }, '?lang=es')).json()
    expect(answer.permalink).toMatch(/^\/\?v=1&cpu=10\.9ms.*&lang=es$/)
    expect(answer.parameters[0].how.text).toContain('peticiones en curso')
    expect((await server.inject(answer.permalink.replace('/', '/api/v1/plan'))).statusCode).toBe(
      200,
    )
  })

  it('says which format was tried and on which line it failed', async () => {
    const broken = text('wrk-light.txt').replace('24.24', 'fast')
    const response = await post({ samples: [{ text: 'hello' }, { text: broken }] })
    expect(response.statusCode).toBe(400)
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(Problem.parse(response.json()).type).toBe('/api/docs#problem-unreadable-samples')
    expect(response.json().accepted).toContain('prometheus')
    expect(response.json().samples).toMatchObject([
      { sample: 1, code: 'unknown-format', tried: null, line: 1, got: 'hello' },
      {
        sample: 2,
        tried: 'wrk',
        line: 12,
        text: expect.stringMatching(/^Output 2 was read as wrk, and line 12/),
      },
    ])
  })

  it('leads on from the first command that the page gives', async () => {
    const alone = { text: text('wrk-light.txt') }
    const [gap] = (await post(alone)).json().missing
    expect(gap).toMatchObject({
      code: 'cpu-or-io',
      text: expect.stringContaining('enter the I/O wait'),
    })
    const { query } = (await post({ ...alone, io: '30ms' })).json()
    expect(query).toMatch(/cpu=10\.\dms.*io=30ms/)
  })

  it('names what is entered beside an output and cannot be read', async () => {
    const [unread] = (await post({ text: text('wrk-light.txt'), io: 'long' })).json().samples
    expect(unread.text).toBe(
      'What is entered with output 1 cannot be read: “long”. Write it as in 40ms.',
    )
  })

  it.each([
    [{ samples: [] }, 'samples', 'out-of-range'],
    [{ text: '' }, 'text', 'out-of-range'],
    [{ text: 5 }, 'text', 'unreadable'],
    [{}, 'text', 'unreadable'],
    [{ text: 'x'.repeat(200_001) }, 'text', 'too-long'],
    [{ text: 'x', workers: 0 }, 'workers', 'out-of-range'],
    [{ text: 'x', at: 'noon' }, 'at', 'unreadable'],
    [{ text: 'x', colour: 1 }, 'colour', 'unknown'],
    [{ samples: [{ text: 'x', workers: 1.5 }] }, 'samples.0.workers', 'unreadable'],
  ])('names the bad field of %.60j', async (payload, param, code) => {
    const response = await post(payload)
    expect(response.statusCode).toBe(400)
    expect(response.json().errors).toMatchObject([{ param, code }])
  })

  it.each(['[]', '"text"', '{', 'null'])('refuses %s', async (payload) => {
    const response = await server.inject({
      method: 'POST',
      url: '/api/v1/calibrate',
      payload,
      headers: { 'content-type': 'application/json' },
    })
    expect(response.statusCode).toBe(400)
    expect(response.json().type).toBe('/api/docs#problem-malformed-json')
  })

  it('refuses other methods and parameters in the URL', async () => {
    const response = await server.inject('/api/v1/calibrate')
    expect(response.statusCode).toBe(405)
    expect(response.headers.allow).toContain('POST')
    expect((await post({ samples }, '?cpu=5ms')).json().errors).toMatchObject([{ code: 'unknown' }])
  })
})
