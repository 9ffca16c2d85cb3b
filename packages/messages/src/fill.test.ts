import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatParameter } from './fill.ts'

/** The platform's own writing, which the shortcut must equal. */
function byIntl(lang: 'en' | 'es', value: number): string {
  const isWhole = Number.isInteger(value) || Math.abs(value) >= 1000
  return new Intl.NumberFormat(
    lang,
    isWhole ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 4 },
  ).format(value)
}

describe('numbers in texts', () => {
  it.each(['en', 'es'] as const)('are as Intl writes them: %s', (lang) => {
    const numbers = fc.oneof(
      fc.integer({ min: -2_000_000, max: 2_000_000 }),
      fc.integer({ min: 1, max: 20_000_000 }).map((n) => n / 1000),
      fc.double({ min: -2000, max: 2000, noNaN: true }),
      fc.constantFrom(999.5, 999.95, 0.001, 0.0005, 9999, 10_000, 999_999, -1234),
    )
    fc.assert(
      fc.property(numbers, (value) => {
        fc.pre(!Object.is(value, -0))
        expect(formatParameter(lang, value)).toBe(byIntl(lang, value))
      }),
      { numRuns: 3000 },
    )
  })
})
