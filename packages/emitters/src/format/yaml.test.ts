import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { hostileLine } from '../../test/hostile/text.ts'
import { anchored, commented, escapeDollar, mapTexts, merged, yamlText } from './yaml.ts'

const runs = { numRuns: 2000 }

describe('yamlText', () => {
  it('gives every text back to readers of YAML 1.2 and of 1.1, as value and as key', () => {
    fc.assert(
      fc.property(hostileLine(2000), (text) => {
        const data = { value: text, list: [text, [text]], map: { [text]: 1 } }
        const written = yamlText(data)
        expect(parse(written)).toEqual(data)
        expect(parse(written, { version: '1.1' })).toEqual(data)
      }),
      runs,
    )
  })

  it('quotes what an old reader takes for another type', () => {
    for (const text of ['yes', 'no', 'on', 'off', 'y', '0777', '1_000', '22:22', '=', '<<', '']) {
      expect(yamlText({ value: text })).toBe(`---\nvalue: "${text}"\n`)
    }
  })

  it('keeps one value on one line, however long', () => {
    const text = 'word '.repeat(400).trim()
    expect(yamlText({ text }).split('\n')).toHaveLength(3)
  })

  it('writes comments above keys and items, and leaves undefined keys out', () => {
    const data = {
      a: commented({ b: 1 }, 'why', 'and how'),
      c: undefined,
      d: [commented('x', 'i')],
    }
    expect(yamlText(data)).toBe('---\n# why\n# and how\na:\n  b: 1\nd:\n  # i\n  - x\n')
  })

  it('says once what several mappings share', () => {
    const written = yamlText({
      base: anchored('shared', { x: 1, y: 2 }),
      other: merged('shared', { y: 3 }),
    })
    expect(written).toContain('base: &shared\n')
    expect(written).toContain('  <<: *shared\n')
    expect(parse(written, { merge: true }).other).toEqual({ x: 1, y: 3 })
  })
})

describe('escapeDollar', () => {
  /** Docker's variables and Kubernetes' references alike: two make one, a lone one may start a name. */
  const expanded = (text: string) =>
    text.replace(/\$(\$|\{[^}]*\}|\([^)]*\)|\w+)?/g, (_, after) =>
      after === '$' ? '$' : 'EXPANDED',
    )

  it('leaves nothing that would be expanded, and the same text after it', () => {
    fc.assert(
      fc.property(hostileLine(2000), (text) => {
        expect(expanded(escapeDollar(text))).toBe(text)
      }),
      runs,
    )
  })

  it('reaches every text below, though no key', () => {
    const data = { $a: commented(['$b', { $c: anchored('n', { d: '$e' }) }], 'why') }
    expect(parse(yamlText(mapTexts(data, escapeDollar)))).toEqual({
      $a: ['$$b', { $c: { d: '$$e' } }],
    })
  })
})
