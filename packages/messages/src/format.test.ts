import { describe, expect, it } from 'vitest'
import { formatMiB, formatNumber, formatWhole } from './format.ts'

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

describe.each(['en', 'es'] as const)('numbers in %s', (lang) => {
  const values = [0, 0.2, 0.49, 0.5, 1, 1.5, 2.5, 999, 999.4, 999.5, 1000, 9999, 9999.5, 10_000]
  const large = [10_001, 100_005, 999_998, 999_999, 999_999.5, 1e6, 1_234_567.8, 2 ** 31, 1e15]
  const intl = (digits: number) => new Intl.NumberFormat(lang, { maximumFractionDigits: digits })

  it.each([...values, ...large])('%d reads as the platform sets it', (value) => {
    for (const sign of [1, -1]) {
      const signed = sign * value + 0
      for (const digits of [0, 1, 2]) {
        expect(formatNumber(lang, signed, digits)).toBe(intl(digits).format(signed))
      }
      const whole = sign * Math.round(value) + 0
      expect(formatWhole(lang, whole)).toBe(intl(0).format(whole))
    }
  })
})
