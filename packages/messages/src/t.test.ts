import { FindingCode } from '@plimsoll/schemas/finding'
import { ConceptId, Dispatch, ProxyId, RuntimeId, TargetId } from '@plimsoll/schemas/ids'
import { parameterNames } from '@plimsoll/schemas/parameters'
import { DerivationId, DerivationRule } from '@plimsoll/schemas/plan'
import { FieldError, FieldRule } from '@plimsoll/schemas/problem'
import { describe, expect, it } from 'vitest'
import { en, type MessageKey } from './en.ts'
import { es } from './es.ts'
import { t, textOf } from './t.ts'

const keys = Object.keys(en) as MessageKey[]

const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)/g)].map((match) => match[1]).sort()

describe('both languages', () => {
  it('have the same keys', () => {
    expect(Object.keys(es).sort()).toEqual([...keys].sort())
  })

  it.each(keys)('%s names the same numbers', (key) => {
    expect(new Set(placeholders(es[key]))).toEqual(new Set(placeholders(en[key])))
  })

  it('group no digits of what names something', () => {
    for (const texts of [en, es]) {
      for (const [key, text] of Object.entries(texts)) {
        expect(text, key).not.toMatch(/\{(port|status|uid|gid|pid|line)[}|%]/)
      }
    }
    expect(t('en', 'finding.no-proxy', { port: 8000 })).toContain('port 8000,')
    expect(t('es', 'finding.no-proxy', { port: 45_000 })).toContain('puerto 45000,')
  })

  it('leave no text empty and no brace open', () => {
    for (const texts of [en, es]) {
      for (const [key, text] of Object.entries(texts)) {
        expect(text.trim(), key).not.toBe('')
        expect(text.split('{').length, key).toBe(text.split('}').length)
      }
    }
  })
})

describe('what code names has a text', () => {
  it.each([
    ...FindingCode.options.map((code) => `finding.${code}`),
    ...DerivationId.options.map((id) => `derivation.${id}`),
    ...DerivationRule.options.map((rule) => `derivation.rule.${rule}`),
    ...Dispatch.options.map((id) => `dispatch.${id}`),
    ...[...RuntimeId.options, ...TargetId.options, ...ProxyId.options].map(
      (id) => `variant.${id}.name`,
    ),
    ...FieldError.shape.code.options.map((code) => `error.${code}`),
    ...FieldRule.options
      .filter((rule) => rule !== 'variable-once' && rule !== 'from-environment')
      .map((rule) => `allowed.${rule}`),
    ...parameterNames.flatMap((name) => [`param.${name}.label`, `param.${name}.help`]),
    ...ProxyId.options.map((id) => `concept.https.${id}`),
    ...TargetId.options.flatMap((id) => [`concept.startup.${id}`, `concept.restarts.${id}`]),
  ])('%s', (key) => {
    expect(textOf('en', key)).not.toBeNull()
    expect(textOf('es', key)).not.toBeNull()
  })

  it('has seven concepts', () => {
    expect(ConceptId.options).toHaveLength(7)
  })
})

describe('filling in', () => {
  it('writes numbers as the language does', () => {
    const params = { cost: 1234.5 }
    expect(t('en', 'finding.cost-saved', params)).toContain('1,235')
    expect(t('es', 'finding.cost-saved', { cost: 12345 })).toContain('12.345')
    expect(t('en', 'finding.cost-saved', { cost: 12345 })).toContain('12,345')
    expect(t('es', 'finding.cost-saved', { cost: 1.5 })).toContain('1,5')
  })

  it('chooses the word that fits the number', () => {
    const text = (enough: number) =>
      t('en', 'finding.servers-saved', { enough, servers: 3, saved: 3 - enough, now: 5, after: 8 })
    expect(text(1)).toContain('1 of 3 servers does')
    expect(text(2)).toContain('2 of 3 servers do:')
  })

  it('sets a per cent as its language does, a small one with a decimal', () => {
    const text = (lang: 'en' | 'es', percent: number) =>
      t(lang, 'finding.idle-capacity', { percent })
    expect(text('en', 23.6)).toContain(' 24% ')
    expect(text('es', 23.6)).toContain(' 24\u00a0% ')
    expect(text('en', 2.36)).toContain(' 2.4% ')
    expect(text('es', 2.36)).toContain(' 2,4\u00a0% ')
  })

  it('sets two that differ so that they read differently', () => {
    const text = (target: number) => t('en', 'finding.target-below-band', { target, floor: 50.2 })
    expect(text(49.8)).toContain('49.8%')
    expect(text(49.8)).toContain('50.2%')
    expect(text(40.2)).toContain('40%')
    expect(text(40.2)).toContain('50%')
  })

  it('leaves a text of the user as it is', () => {
    expect(textOf('en', 'finding.measure-next', { param: '$& {cost} $1' })).toContain(
      '“$& {cost} $1”',
    )
  })
})
