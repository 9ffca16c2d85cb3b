import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { fnv1a, shortHash } from './hash.ts'

it('is FNV-1a: the offset basis of nothing, then each byte', () => {
  expect(shortHash('')).toBe('811c9dc5')
  // the bytes 00 and 61, worked by hand with 64-bit integers
  const step = (hash: bigint, byte: bigint) => ((hash ^ byte) * 0x01000193n) & 0xffffffffn
  expect(BigInt(fnv1a('a'))).toBe(step(step(0x811c9dc5n, 0n), 0x61n))
  expect(fnv1a('ab')).not.toBe(fnv1a('ba'))
})

it('is eight hexadecimal digits, whatever the text', () => {
  fc.assert(fc.property(fc.string(), (text) => /^[0-9a-f]{8}$/.test(shortHash(text))))
})
