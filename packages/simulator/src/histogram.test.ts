import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LogHistogram } from './histogram.ts'

const values = fc.array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { minLength: 1 })

test('quantiles lie within a bin of the sorted values', () => {
  fc.assert(
    fc.property(values, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (sample, survival) => {
      const histogram = new LogHistogram()
      for (const value of sample) histogram.add(value)
      const sorted = sample.toSorted((a, b) => b - a)
      // The value that at least `survival` of the sample reach.
      const rank = Math.ceil(survival * sample.length - 1e-9)
      const exact = sorted[Math.max(0, rank - 1)]!
      const found = histogram.quantiles([survival])[0]!
      expect(found / exact).toBeGreaterThan(0.992)
      expect(found / exact).toBeLessThan(1.009)
    }),
  )
})

test('merging is adding all', () => {
  const parts = [new LogHistogram(), new LogHistogram(), new LogHistogram()] as const
  for (let i = 1; i <= 1000; i++) {
    parts[0].add(i)
    parts[1 + (i % 2)]!.add(i)
  }
  parts[1].merge(parts[2])
  expect(parts[1].quantiles([0.9, 0.5, 0.01])).toEqual(parts[0].quantiles([0.9, 0.5, 0.01]))
  parts[0].clear()
  expect(parts[0].quantiles([0.5])).toEqual(Float64Array.of(0))
})
