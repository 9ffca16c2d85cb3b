import { expect, test } from 'vitest'
import { linesOf } from './lines-of.ts'

const origin = (line: number, derivation: string) => ({
  line,
  derivation,
  concept: 'replication' as const,
})

test('the lines of a number stand by file, the richest first, each line once', () => {
  const files = [
    { path: 'a', origins: [origin(4, 'workers'), origin(9, 'target')] },
    { path: 'b', origins: [origin(7, 'workers'), origin(2, 'workers'), origin(7, 'workers')] },
    { path: 'c', origins: [origin(1, 'target')] },
  ]
  expect(linesOf(files, 'workers')).toEqual([
    { path: 'b', lines: [2, 7] },
    { path: 'a', lines: [4] },
  ])
  expect(linesOf(files, 'cost')).toEqual([])
})
