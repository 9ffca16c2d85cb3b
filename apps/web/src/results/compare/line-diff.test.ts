import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, hunksOf, lineDiff } from './line-diff.ts'

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', '', 'workers: 4'), { maxLength: 12 })
  .map((lines) => lines.join('\n'))

describe('lineDiff', () => {
  it('shows a changed line as one gone and one new', () => {
    expect(lineDiff('a\nworkers: 3\nz', 'a\nworkers: 4\nz')).toEqual([
      { kind: 'same', text: 'a' },
      { kind: 'removed', text: 'workers: 3' },
      { kind: 'added', text: 'workers: 4' },
      { kind: 'same', text: 'z' },
    ])
  })

  it('leads from the one text to the other, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = lineDiff(before, after)
        const of = (kind: string) =>
          lines
            .filter((line) => line.kind !== kind)
            .map((line) => line.text)
            .join('\n')
        expect(of('added')).toBe(before)
        expect(of('removed')).toBe(after)
      }),
    )
  })

  it('says nothing of equal texts, and no more than it must of others', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = (a: string, b: string) =>
          lineDiff(a, b).filter(({ kind }) => kind !== 'same').length
        expect(changes(before, before)).toBe(0)
        expect(changes(before, after)).toBe(changes(after, before))
      }),
    )
  })

  it('gives up on texts too large to lay over each other, and is still right', () => {
    const many = (word: string) => Array.from({ length: 2500 }, (_, i) => `${word}${i}`).join('\n')
    const lines = lineDiff(many('a'), many('b'))
    expect(lines).toHaveLength(5000)
    expect(lines[0]).toEqual({ kind: 'removed', text: 'a0' })
  })
})

describe('hunksOf', () => {
  it('leaves out what is far from a change, and counts it', () => {
    const before = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].join('\n')
    const parts = hunksOf(lineDiff(before, before.replace('5', 'five')), 1)
    expect(parts[0]).toEqual({ skipped: 3 })
    expect(parts[1]).toMatchObject({
      lines: [{ text: '4' }, { text: '5' }, { text: 'five' }, { text: '6' }],
    })
    expect(parts[2]).toEqual({ skipped: 3 })
  })

  it('shows or counts every line once', () => {
    fc.assert(
      fc.property(text, text, fc.nat(3), (before, after, context) => {
        const lines = lineDiff(before, after)
        const count = hunksOf(lines, context).reduce(
          (sum, part) => sum + ('lines' in part ? part.lines.length : part.skipped),
          0,
        )
        expect(count).toBe(lines.length)
      }),
    )
  })
})

it('blocks set what was removed beside what was added', () => {
  const lines = lineDiff('a\nb\nc\nd', 'a\nx\ny\nd')
  expect(
    blocksOf(lines).map((block) =>
      Object.entries(block).map(([kind, all]) => [kind, all.map(({ text }) => text).join('')]),
    ),
  ).toEqual([
    [['same', 'a']],
    [
      ['removed', 'bc'],
      ['added', 'xy'],
    ],
    [['same', 'd']],
  ])
  expect(blocksOf([])).toEqual([])
})
