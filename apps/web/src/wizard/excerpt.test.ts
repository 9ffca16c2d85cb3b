import { expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'

const of = (text: string, ...lines: number[]) =>
  excerptOf(
    { text, origins: lines.map((line) => ({ line, concept: 'memory', field: 'ramMiB' })) },
    'memory',
  )

it('puts neighbouring lines together, without the indentation that they share', () => {
  expect(of('a\n  b\n    c\nd\n  e', 2, 3, 5)).toEqual([
    { from: 2, texts: ['b', '  c'] },
    { from: 5, texts: ['e'] },
  ])
})

it('shows a statement over several lines whole, whichever of them is marked', () => {
  const text = 'before\nrun a \\\n  --memory 1 \\\n  b\nafter'
  const whole = [{ from: 2, texts: ['run a \\', '  --memory 1 \\', '  b'] }]
  for (const line of [2, 3, 4]) expect(of(text, line)).toEqual(whole)
})

it('has nothing of other concepts, nor beyond the end', () => {
  expect(excerptOf({ text: 'a \\', origins: [] }, 'memory')).toEqual([])
  expect(of('a \\', 1)[0]?.texts[0]).toBe('a \\')
})
