import { describe, expect, it } from 'vitest'
import { formatMiB } from './format.ts'

describe('memory', () => {
  it.each([
    [0, '0 MiB'],
    [6.25, '6.3 MiB'],
    [512, '512 MiB'],
    [1e9 / 2 ** 20, '954 MiB'],
    [4300, '4,300 MiB'],
    [10_239, '10,239 MiB'],
    [10_240, '10 GiB'],
    [12_800, '12.5 GiB'],
    [2 ** 21, '2,048 GiB'],
  ])('%d MiB is %s', (MiB, text) => {
    expect(formatMiB('en', MiB)).toBe(text)
  })

  it('is in one unit on one scale', () => {
    expect([0.25, 0.5, 1].map((share) => formatMiB('en', share * 16_384, 16_384))).toEqual([
      '4 GiB',
      '8 GiB',
      '16 GiB',
    ])
  })
})
