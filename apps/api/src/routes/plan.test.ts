import { textOf } from '@plimsoll/messages/t'
import { PlanAnswer } from '@plimsoll/schemas/plan'
import { Problem } from '@plimsoll/schemas/problem'
import { afterAll, describe, expect, it } from 'vitest'
import { testServer } from '../test/server.ts'

const server = testServer()
afterAll(() => server.close())

const get = (url: string) => server.inject({ url })
const post = (payload: unknown, url = '/api/v1/plan') =>
  server.inject({ method: 'POST', url, payload: payload as object })

describe('GET /api/v1/plan', () => {
  it.each([
    '',
    '?lang=es',
    '?target=compose&proxy=nginx',
    '?target=kubernetes&survive=1&servers=auto',
    '?model=1GB&cores=4&ram=3GB&workers=4&servers=1&rate=5/s',
    '?servers=3&survive=1&rate=10/s&price=40',
    '?runtime=gunicorn&preload=yes&model=2GiB&sharing=99%25',
    '?runtime=node&app=dist/server.js',
  ])('answers what its schema says: %s', async (query) => {
    const response = await get(`/api/v1/plan${query}`)
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8')
    const answer = PlanAnswer.parse(response.json())
    expect(response.json()).toEqual(answer)
    for (const { code } of answer.findings) expect(textOf('en', `finding.${code}`)).not.toBeNull()
    for (const { id } of answer.derivation) expect(textOf('en', `derivation.${id}`)).not.toBeNull()
    expect(response.body).not.toMatch(/"(text|name)":"[^"]*\{\w+[|}]/)
  })

  it('has the fields that others rely on', async () => {
    const answer = (await get('/api/v1/plan?name=shop&rate=40/s')).json()
    expect(answer).toMatchObject({
      v: 1,
      verdict: 'feasible',
      permalink: '/?v=1&name=shop&rate=40/s',
    })
    expect(answer.concepts.map(({ id }: { id: string }) => id)).toEqual([
      'https',
      'startup',
      'restarts',
      'replication',
      'memory',
      'previous-steps',
      'utilisation',
    ])
    const [file] = answer.concepts.find(({ id }: { id: string }) => id === 'memory').files
    expect((await get(`/api/v1/bundle/${file}?name=shop&rate=40/s`)).statusCode).toBe(200)
  })

  it('writes texts in the language asked for', async () => {
    const english = (await get('/api/v1/plan?rate=20/s')).json()
    const spanish = (await get('/api/v1/plan?rate=20/s&lang=es')).json()
    const names = (answer: PlanAnswer) => answer.derivation.map(({ name }) => name)
    expect(names(spanish)).not.toEqual(names(english))
    expect(spanish.servers).toBe(english.servers)
  })

  it('answers an infeasible plan as an answer', async () => {
    const answer = (await get('/api/v1/plan?model=1GB&ram=3GB&workers=4&servers=1&rate=5/s')).json()
    expect(answer.verdict).toBe('infeasible')
    expect(answer.findings[0]).toMatchObject({ severity: 'error' })
  })

  it('names each bad field, unknown ones too', async () => {
    const response = await get(
      '/api/v1/plan?cpu=fast&rate=-1&utm_source=x&runtime=perl&name=ok&name=no',
    )
    expect(response.statusCode).toBe(400)
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    const problem = Problem.parse(response.json())
    expect(problem).toMatchObject({
      type: '/api/docs#problem-invalid-fields',
      status: 400,
      instance: '/api/v1/plan',
    })
    expect(problem.errors?.map(({ param, code }) => [param, code])).toEqual([
      ['cpu', 'unreadable'],
      ['rate', 'unreadable'],
      ['utm_source', 'unknown'],
      ['runtime', 'not-a-choice'],
      ['name', 'repeated'],
    ])
    for (const error of problem.errors ?? []) expect(error.message).toContain(error.param)
  })

  it('says in the language asked for what is wrong', async () => {
    const { errors, title } = (await get('/api/v1/plan?cpu=x&lang=es')).json()
    expect(title).toBe('Algunos campos no se pueden usar')
    expect(errors[0]).toMatchObject({ expected: '10us..10m', example: '25ms' })
    expect(errors[0].message).toBe(
      '«cpu» no se puede leer de «x». Se admite: 10us..10m, por ejemplo 25ms.',
    )
  })

  it.each([
    ['target=kubernetes&domain=API.example.com', 'un nombre en minúsculas, con target=kubernetes'],
    ['target=kubernetes&domain=1.2.3.4', 'un nombre, no una dirección IP, con target=kubernetes'],
    ['runtime=node&app=main.py', 'la ruta de un archivo .js'],
    ['servers=x', 'auto | 1..1000, por ejemplo 3'],
    [`name=${'a'.repeat(60)}`, 'como mucho 40 caracteres, por ejemplo shop-api'],
    ['cpu=20ms..5ms', 'Se admite: 5ms..20ms.'],
    ['env=A%3D1&env=A%3D2', 'más de una vez'],
  ])('says all of it in that language: %s', async (query, words) => {
    const { errors } = (await get(`/api/v1/plan?lang=es&${query}`)).json()
    expect(errors).toHaveLength(1)
    expect(errors[0].message).toContain(words)
    expect(errors[0].message).not.toMatch(/ (with|as in|or|path|a) /)
  })

  it('refuses what does not go together', async () => {
    const response = await get('/api/v1/plan?target=kubernetes&proxy=caddy')
    expect(response.statusCode).toBe(400)
    expect(response.json().errors).toMatchObject([{ param: 'proxy', code: 'not-permitted' }])
  })

  it('refuses a secret in a link without repeating it', async () => {
    const response = await get('/api/v1/plan?env=DB_PASSWORD%3Dhunter2')
    expect(response.json().errors).toMatchObject([{ param: 'env', code: 'secret-in-link' }])
    expect(response.body).not.toContain('hunter2')
  })
})

describe('POST /api/v1/plan', () => {
  it('answers the same plan as the query does', async () => {
    const query = await get('/api/v1/plan?model=1GB&rate=3000/min&preload=no&band=40%25-80%25')
    const byName = await post({ model: '1GB', rate: '3000/min', preload: false, band: '40%-80%' })
    const normalised = await post(query.json().request)
    expect(byName.json()).toEqual(query.json())
    expect(normalised.json()).toEqual(query.json())
    expect(normalised.headers['cache-control']).toBe('no-store')
  })

  it.each([
    ['[]', 'malformed-json', 400],
    ['"text"', 'malformed-json', 400],
    ['{', 'malformed-json', 400],
    ['', 'malformed-json', 400],
    ['{"__proto__":{"cpu":1}}', 'invalid-fields', 400],
    ['{"constructor":{"prototype":{"cpu":1}}}', 'invalid-fields', 400],
    ['{"cpu":null}', 'invalid-fields', 400],
    ['{"env":[{"name":"A","value":"1","__proto__":{"value":null}}],"x":1}', 'invalid-fields', 400],
    [`"${'x'.repeat(300_000)}"`, 'body-too-large', 413],
    ['{"v":2}', 'invalid-fields', 400],
    ['{"v":{"toString":1}}', 'invalid-fields', 400],
    ['{"cpu":{"toString":1},"cpuTimeMs":{"toString":1}}', 'invalid-fields', 400],
    [`{"deep":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'invalid-fields', 400],
    ['{"band":{"floor":0.9,"ceiling":0.5}}', 'invalid-fields', 400],
  ])('refuses %.40s as %s', async (payload, id, status) => {
    const response = await server.inject({
      method: 'POST',
      url: '/api/v1/plan',
      payload,
      headers: { 'content-type': 'application/json' },
    })
    expect(response.statusCode).toBe(status)
    expect(response.json().type).toBe(`/api/docs#problem-${id}`)
  })

  it('names what would reach a prototype, and none is reached', async () => {
    const response = await server.inject({
      method: 'POST',
      url: '/api/v1/plan',
      payload: '{"__proto__":{"cpu":1},"constructor":{"prototype":{"polluted":1}}}',
      headers: { 'content-type': 'application/json' },
    })
    expect(response.json().errors).toMatchObject([
      { param: '__proto__', code: 'unknown' },
      { param: 'constructor', code: 'unknown' },
    ])
    expect('polluted' in {}).toBe(false)
  })

  it('refuses another content type', async () => {
    const response = await server.inject({
      method: 'POST',
      url: '/api/v1/plan',
      payload: 'cpu=1ms',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(response.statusCode).toBe(415)
  })

  it('refuses parameters in the URL, which would be overlooked', async () => {
    const response = await post({ cpu: '5ms' }, '/api/v1/plan?rate=5/s')
    expect(response.json().errors).toMatchObject([{ param: 'rate', code: 'unknown' }])
  })
})
