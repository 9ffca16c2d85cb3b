import { connect } from 'node:net'
import { parameterNames, parameters } from '@plimsoll/schemas/parameters'
import { Problem } from '@plimsoll/schemas/problem'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { testServer } from './test/server.ts'

/* Whatever is sent, the answer is a plan or a problem with a 4xx status: never a 5xx, no crash. */

const server = testServer({ cacheMiB: 1 })
afterAll(() => server.close())

const name = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...parameterNames, 'v', 'format', 'force') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
)
const text = fc.oneof(
  fc.constantFrom(...parameterNames.map((known) => parameters[known].example)),
  fc.constantFrom(
    'auto',
    'yes',
    '0',
    '1',
    '1e308',
    '1e-308',
    '-0',
    'NaN',
    'Infinity',
    '',
    ' ',
    '__proto__',
  ),
  fc.integer({ min: 0, max: 5000 }).map(String),
  fc.double({ min: 0, noNaN: true }).map(String),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const pairs = fc.array(fc.tuple(name, text), { maxLength: 8 })
const encode = (value: string) => new URLSearchParams([['', value]]).toString().slice(1)
const query = pairs.map((list) => list.map(([n, t]) => `${encode(n)}=${encode(t)}`).join('&'))
const rawQuery = fc
  .string({ unit: fc.constantFrom(...'%&=+?#/;:az09\\"\'<>{}|^`~éñ'), maxLength: 60 })
  .map((raw) => raw.replaceAll(/[#\s]/g, ''))

const isFine = ({ statusCode, body, headers }: Awaited<ReturnType<typeof server.inject>>) => {
  if (statusCode === 200 || statusCode === 304) return
  expect(statusCode).toBeGreaterThanOrEqual(400)
  expect(statusCode, body).toBeLessThan(500)
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(Problem.parse(JSON.parse(body)).status).toBe(statusCode)
}

/** One request line over a socket of its own, and everything that comes back. */
function exchange(port: number, line: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk
    })
    socket.on('end', () => resolve(answer)).on('error', reject)
    socket.write(`${line}\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
  })
}

const paths = fc.constantFrom('/api/v1/plan', '/api/v1/bundle', '/api/v1/bundle/README.md', '/')

/** What a shared link may say where a text is expected, up to 10,000 characters. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['"', "'", '`', '\\', '$(id)', '$$', '%i', '%', '#', ';', '&&', '{}', '{{', '--flag'],
        ...[
          '\n',
          '\r',
          '\0',
          '\u202e',
          '\u200f',
          '\u2028',
          '\ud800',
          '<!--',
          '-->',
          'é',
          '日',
          ' ',
        ],
      ),
      fc.constantFrom('a'.repeat(500), '/', ':', '.', 'x', '0'),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''))
const textNames = parameterNames.filter((known) =>
  ['text', 'list', 'variables'].includes(parameters[known].kind),
)
const targets = fc.constantFrom('systemd', 'supervisor', 'docker', 'kubernetes', 'fly', 'render')

describe('no input is answered with 5xx', () => {
  it('in a text that a link says, and what is refused is named', () =>
    fc.assert(
      fc.asyncProperty(
        paths,
        targets,
        fc.constantFrom(...textNames),
        nasty,
        async (path, target, param, typed) => {
          const value = param === 'env' ? `KEY=${typed}` : typed
          const given = new URLSearchParams({
            target,
            runtime: 'generic',
            app: './a',
            [param]: value,
          })
          const answer = await server.inject({ url: `${path}?${given}` })
          isFine(answer)
          if (answer.statusCode !== 400) return
          const { errors } = Problem.parse(JSON.parse(answer.body))
          expect(errors?.map((error) => error.param)).toEqual([param])
          expect(errors?.[0]?.got.length).toBeLessThanOrEqual(120)
          expect(errors?.[0]?.expected).not.toBe('')
        },
      ),
      { numRuns: 400 },
    ))

  it('in a query', () =>
    fc.assert(
      fc.asyncProperty(paths, fc.oneof(query, rawQuery), async (path, text) => {
        isFine(await server.inject({ url: `${path}?${text}` }))
      }),
      { numRuns: 400 },
    ))

  it('in a path, as bytes on the wire', async () => {
    const port = Number(new URL(await server.listen({ port: 0, host: '127.0.0.1' })).port)
    const base = fc.constantFrom('/', '/api/v1/bundle/', '/api/v1/plan', '/assets/', '')
    await fc.assert(
      fc.asyncProperty(base, rawQuery, async (path, text) => {
        const answer = await exchange(port, `GET ${path}${text} HTTP/1.1`)
        expect(answer).toMatch(/^HTTP\/1\.1 (200|304|4\d\d) /)
        if (/^HTTP\/1\.1 4/.test(answer)) expect(answer).toContain('application/problem+json')
      }),
      { numRuns: 200 },
    )
  })

  it('in a JSON body', () => {
    const field = fc.constantFrom(
      ...parameterNames.map((known) => parameters[known].field as string),
    )
    const value = fc.oneof(text, fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>)
    const body = fc.oneof(
      fc.dictionary(fc.oneof(name, field), value, { maxKeys: 6 }).map((it) => JSON.stringify(it)),
      fc.json(),
      fc.string({ unit: 'binary', maxLength: 60 }),
    )
    return fc.assert(
      fc.asyncProperty(body, async (payload) => {
        const headers = { 'content-type': 'application/json' }
        isFine(await server.inject({ method: 'POST', url: '/api/v1/plan', payload, headers }))
      }),
      { numRuns: 400 },
    )
  })

  it('in the headers', () => {
    const value = fc.string({ unit: fc.constantFrom(...'abrgzip;q=0.1,*"W/-es'), maxLength: 40 })
    const header = fc.constantFrom(
      'accept-encoding',
      'accept-language',
      'if-none-match',
      'accept',
      'range',
    )
    return fc.assert(
      fc.asyncProperty(paths, header, value, async (url, key, content) => {
        isFine(await server.inject({ url, headers: { [key]: content } }))
      }),
      { numRuns: 100 },
    )
  })
})
