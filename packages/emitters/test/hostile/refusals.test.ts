import { expected } from '@plimsoll/schemas/allowed'
import { decodeBody } from '@plimsoll/schemas/body'
import type { ParameterName } from '@plimsoll/schemas/parameters'
import { decodeQuery } from '@plimsoll/schemas/query'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { selectionErrors } from '../../src/registry.ts'
import { amountNote, casesPerFormat } from './amount.ts'
import { anyText, unprintableText } from './text.ts'

/** Parameters that take a text; each is the field of the request by the same name. */
const fields = [
  ...([
    'name',
    'app',
    'health',
    'domain',
    'email',
    'before',
    'image',
    'path',
    'namespace',
  ] as const),
  ...(['class', 'egress', 'env', 'nginx', 'policy'] as const),
] satisfies ParameterName[]

const longest = 120

/** The text is in the request as it was typed, or refused by an error that names its field. */
function isReadOrRefused(name: (typeof fields)[number], text: string): void {
  const query: [string, string][] = [
    ['runtime', 'generic'],
    [name, name === 'env' ? `KEY=${text}` : text],
  ]
  const { request, errors } = decodeQuery(query)
  for (const error of [...errors, ...selectionErrors(request)]) {
    expect(error.param).toBe(name)
    expect(error.got.length).toBeLessThanOrEqual(longest)
    expect(error.expected).not.toBe('')
    expect(error.expected).not.toContain('undefined')
  }
  if (errors.length > 0) return
  const value = request[name]
  const entry = Array.isArray(value) ? value[0] : value
  expect(name === 'env' ? request.env[0]?.value : entry).toBe(text)
  const byBody = decodeBody({ [name]: name === 'env' ? [`KEY=${text}`] : text })
  expect(byBody.errors).toEqual([])
  expect(byBody.request[name]).toEqual(value)
}

describe.each(fields)('%s', (name) => {
  it(`takes a text as it is or refuses it by name${amountNote}`, () => {
    fc.assert(
      fc.property(anyText, (text) => isReadOrRefused(name, text)),
      { numRuns: casesPerFormat },
    )
  })

  it('refuses what would end a line, turn its direction round or not be seen', () => {
    fc.assert(
      fc.property(unprintableText, (text) => {
        const { errors } = decodeQuery([[name, name === 'env' ? `KEY=${text}` : text]])
        expect(errors.map(({ param }) => param)).toEqual([name])
        expect(errors[0]!.expected).toContain(expected(name))
      }),
      { numRuns: Math.ceil(casesPerFormat / 10) },
    )
  })

  it('refuses 10,000 characters', () => {
    const { errors } = decodeQuery([
      [name, name === 'env' ? `KEY=${'a'.repeat(10_000)}` : 'a'.repeat(10_000)],
    ])
    expect(errors.map(({ param }) => param)).toEqual([name])
    expect(errors[0]!.got.length).toBeLessThanOrEqual(longest)
  })
})

/* Each was found by the real tool: it took the value for something else, or did not take it. */
const cannotHold: [target: string, param: string, text: string][] = [
  ['swarm', 'env', 'HOME='],
  ['systemd', 'app', `"/opt/it's"`],
  ['systemd', 'app', "'/opt/a$b'"],
  ['systemd', 'app', "'/opt/a\\b'"],
  ['systemd', 'app', '/opt/a/'],
  ['kubernetes', 'domain', 'API.example.com'],
  ['ecs', 'env', 'KEY={{resolve:secretsmanager:x}}'],
  ['cloudrun', 'env', 'K_SERVICE=x'],
  ['render', 'env', 'RENDER=true'],
]

it.each(cannotHold)('target=%s refuses %s=%s, which others hold', (target, param, text) => {
  const refused = (where: string) => {
    const query: [string, string][] = [
      ['runtime', 'generic'],
      ['app', '/srv/app'],
    ]
    const { request } = decodeQuery(new Map([...query, ['target', where], [param, text]]))
    return selectionErrors(request).map((error) => error.param)
  }
  expect(refused(target)).toEqual([param])
  expect(refused('compose')).toEqual([])
})
