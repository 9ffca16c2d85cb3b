import { formatClock } from '@plimsoll/messages/format'
import { StressAnswer, StressId } from '@plimsoll/schemas/stress'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testServer } from '../test/server.ts'

let server: Awaited<ReturnType<typeof testServer>>
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const get = (query: string) => server.inject({ url: `/api/v1/simulate?${query}` })

describe('GET /api/v1/simulate', () => {
  it.each(StressId.options)('plays %s as published', async (scenario) => {
    const { statusCode, body } = await get(`scenario=${scenario}&rate=20/s`)
    expect(statusCode).toBe(200)
    const answer = StressAnswer.parse(JSON.parse(body))
    expect(answer.scenario).toBe(scenario)
    expect(answer.text).toMatch(/^[A-Z].*\.$/)
    expect(answer.text).not.toContain('{')
  })

  it('plays the steady peak where no scenario is named, in the language asked for', async () => {
    const { scenario, text } = JSON.parse((await get('rate=20/s&lang=es')).body)
    expect(scenario).toBe('steady')
    expect(text).toContain('El plan aguanta')
  })

  it.each(StressId.options)(
    'says of %s how many the series turns away, and when',
    async (scenario) => {
      const answer = StressAnswer.parse(JSON.parse((await get(`scenario=${scenario}`)).body))
      const { text, totals, trouble } = answer
      const away = totals.shed + totals.failed
      if (away === 0) expect(text).toContain('No request is turned away')
      else if (away > 0.999) expect(text).toContain('All requests that arrive')
      else if (away < 0.001) expect(text).toContain('fewer than 1 in 1,000')
      else {
        const [, said, worst] =
          /([\d.]+)% are turned away or lost; at the worst moment ([\d.]+)%/.exec(text) ?? []
        expect(Number(said) / 100).toBeCloseTo(Math.min(1, away), 2)
        expect(Number(worst) / 100).toBeCloseTo(totals.worstAway, 2)
      }
      if (scenario !== 'steady') expect(text).toContain(formatClock(trouble.fromSeconds))
    },
  )

  it.each([
    ['target=cloudrun&rate=100/s', 'an instance'],
    ['target=ecs&rate=100/s', 'a task'],
    ['target=kubernetes&rate=100/s&survive=1', 'a node'],
    ['rate=100/s', 'a server'],
  ])('names what is lost with %s', async (query, name) => {
    expect(JSON.parse((await get(`scenario=server-lost&${query}`)).body).text).toContain(
      ` ${name} is lost`,
    )
  })

  it.each(StressId.options)('does not play %s where memory forbids the plan', async (scenario) => {
    const query = 'model=1GB&cores=4&ram=3GB&workers=4&servers=1&rate=5/s'
    const answer = JSON.parse((await get(`scenario=${scenario}&${query}`)).body)
    expect(answer).toMatchObject({ verdict: 'breaks', prevented: 'memory-exceeded', series: [] })
    expect(answer.text).toContain('killed for memory')
    expect(answer.text).toContain('4,300')
  })

  it('says that a plan is refused for more than the scenario', async () => {
    const { verdict, text } = JSON.parse((await get('rate=80/s&workers=3&servers=1')).body)
    expect(verdict).toBe('holds')
    expect(text).toContain('refused nonetheless')
  })

  it('says again what it said, with the same tag', async () => {
    const first = await get('rate=30/s&scenario=spike')
    const second = await get('rate=30/s&scenario=spike')
    expect(second.headers.etag).toBe(first.headers.etag)
    expect(second.body).toBe(first.body)
  })

  it('names bad fields', async () => {
    const { statusCode, body } = await get('scenario=flood&rate=many')
    expect(statusCode).toBe(400)
    expect(JSON.parse(body).errors.map((error: { param: string }) => error.param)).toEqual([
      'scenario',
      'rate',
    ])
  })
})
