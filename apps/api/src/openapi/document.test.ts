import { Lang } from '@plimsoll/schemas/ids'
import { parameterNames, parameters as table } from '@plimsoll/schemas/parameters'
import { dnsLabel } from '@plimsoll/schemas/text'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, describe, expect, it } from 'vitest'
import { problemStatus } from '../plugins/problems.ts'
import { testServer } from '../test/server.ts'
import { openApiDocument } from './document.ts'

const server = testServer()
afterAll(() => server.close())

describe.each(Lang.options)('the OpenAPI document in %s', (lang) => {
  const document = openApiDocument(lang)

  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(document))
    expect(result.errors ?? []).toEqual([])
    expect(result.valid).toBe(true)
  })

  it('resolves every reference', () => {
    const references = JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)
    for (const [, path = ''] of references) {
      const found = path
        .split('/')
        .reduce<unknown>(
          (node, key) => (node as Record<string, unknown> | undefined)?.[key],
          document,
        )
      expect(found, path).toBeDefined()
    }
  })

  it('describes every parameter of the plan query', () => {
    const { parameters } = document.components
    expect(Object.keys(parameters)).toEqual(['v', ...parameterNames])
    expect(parameters.cpu).toMatchObject({ example: '25ms', schema: { default: '10ms' } })
    expect(parameters.cpu?.description).toMatch(/0\.01ms|10us/)
    expect(parameters.port?.schema).toMatchObject({ minimum: 1024, maximum: 65_535, default: 8000 })
    expect(parameters.target?.schema.enum).toContain('kubernetes')
    expect(parameters.env).toMatchObject({ style: 'form', explode: true })
    expect(parameters.name?.schema).toMatchObject({ maxLength: 40, pattern: dnsLabel.source })
    expect(parameters.before?.schema).toEqual({
      type: 'array',
      maxItems: 20,
      items: { type: 'string', maxLength: 1000 },
    })
  })

  it.each(parameterNames)('shows bounds of %s that its example and its default meet', (name) => {
    const { schema } = document.components.parameters[name]!
    const { example, fallback } = table[name]
    const one = (schema.items ?? schema) as { pattern?: string; maxLength?: number }
    const isBareText = schema.enum === undefined && schema.anyOf === undefined && !one.pattern
    if (isBareText && schema.type !== 'integer') expect(one.maxLength).toBeDefined()
    for (const text of [example, fallback]) {
      if (text !== null && one.pattern) expect(text).toMatch(new RegExp(one.pattern))
    }
  })

  it('takes a range and a null where the API does', () => {
    const { pattern } = document.components.parameters.cpu!.schema as { pattern: string }
    for (const text of ['5ms', '5..20ms', '5ms..20ms']) expect(text).toMatch(new RegExp(pattern))
    const { properties } = document.components.schemas.PlanBody as {
      properties: Record<string, object>
    }
    expect(JSON.stringify(properties.slo)).toContain('"null"')
    expect(JSON.stringify(properties.cpu)).not.toContain('"null"')
  })

  it('is what /api/openapi.json answers', async () => {
    const response = await server.inject({ url: `/api/openapi.json?lang=${lang}` })
    expect(response.json()).toEqual(JSON.parse(JSON.stringify(document)))
  })

  it('is readable at /api/docs, without scripts or foreign addresses', async () => {
    const { body } = await server.inject({ url: `/api/docs?lang=${lang}` })
    expect(body).toContain(`<html lang="${lang}">`)
    expect(body).not.toMatch(/<script|style=|https?:\/\/(?!json-schema)/)
    for (const name of parameterNames) expect(body).toContain(`<code>${name}</code>`)
    for (const id of Object.keys(problemStatus)) expect(body).toContain(`id="problem-${id}"`)
    const anchors = [...body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    for (const id of anchors) expect(body).toContain(`id="${id}"`)
  })
})

describe('paths', () => {
  it('all answer, and all of the API is described', async () => {
    const { paths } = openApiDocument('en')
    for (const [path, methods] of Object.entries(paths)) {
      const url = path.replace('{path}', 'README.md')
      if (methods.get) expect((await server.inject({ url })).statusCode, url).toBe(200)
      const allow = (await server.inject({ method: 'OPTIONS', url })).headers.allow
      expect(String(allow).includes('POST')).toBe('post' in methods)
    }
  })
})
