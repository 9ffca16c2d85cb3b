import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { describe, expect, it } from 'vitest'
import {
  changedParameters,
  fileDifferences,
  findingDifferences,
  inLanguage,
  toKeep,
} from './differences.ts'

describe('queries', () => {
  it('are kept without the language, and asked in the reader’s', () => {
    expect(toKeep('v=1&rate=80/s&lang=es')).toBe('v=1&rate=80/s')
    expect(inLanguage('v=1&rate=80/s', 'es')).toBe('v=1&rate=80/s&lang=es')
    expect(inLanguage('rate=80/s&lang=es', 'en')).toBe('v=1&rate=80/s&lang=en')
  })

  it('say what was changed, lists and defaults included', () => {
    const kept = 'v=1&rate=80/s&before=a&before=b&lang=es&policy=2026-11'
    expect(changedParameters(kept, 'v=1&cpu=20ms&before=a&lang=en')).toEqual([
      { name: 'cpu', kept: null, now: '20ms' },
      { name: 'rate', kept: '80/s', now: null },
      { name: 'before', kept: 'a, b', now: 'a' },
    ])
    expect(changedParameters('v=1&rate=5/s', 'v=1&rate=5/s')).toEqual([])
  })
})

it('findings are told apart by what they say', () => {
  const finding = (text: string) =>
    ({ code: 'x', text }) as unknown as PlanAnswer['findings'][number]
  const { gone, come, both } = findingDifferences(
    [finding('a'), finding('b')],
    [finding('b'), finding('c')],
  )
  expect([gone, come].map((list) => list.map(({ text }) => text))).toEqual([['a'], ['c']])
  expect(both).toBe(1)
})

it('files are new, gone, changed or not worth a word', () => {
  const kept = [
    { path: 'same', text: 'x\n' },
    { path: 'changed', text: 'a\nb\n' },
    { path: 'gone', text: 'q\n' },
    { path: 'link', text: '# Plan: /?v=1\na\n' },
  ]
  const now = [
    { path: 'new', text: 'n\nm\n' },
    { path: 'same', text: 'x\n' },
    { path: 'changed', text: 'a\nc\n' },
    { path: 'link', text: '# Plan: /?v=1&rate=80/s\na\n' },
  ]
  expect(
    fileDifferences(kept, now).map(({ path, status, added, removed }) => [
      path,
      status,
      added,
      removed,
    ]),
  ).toEqual([
    ['new', 'added', 2, 0],
    ['changed', 'changed', 1, 1],
    ['gone', 'removed', 0, 1],
  ])
})
