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
