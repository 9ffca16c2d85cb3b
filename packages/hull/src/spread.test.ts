import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spread } from './spread.ts'

test('labels that are far enough apart stay where they belong', () => {
  expect(spread([100, 20, 60], 30, 0, 200)).toEqual([100, 20, 60])
})

test('two at one place part around it', () => {
  expect(spread([100, 100], 30, 0, 200)).toEqual([85, 115])
})

test('whatever is wanted, labels keep their order, the gap and the frame', () => {
  const wanted = fc.array(fc.integer({ min: -50, max: 300 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(wanted, (ys) => {
      const placed = spread(ys, 40, 10, 240)
      const order = ys.map((_, i) => i).sort((a, b) => ys[a]! - ys[b]! || a - b)
      const sorted = order.map((i) => placed[i]!)
      for (let i = 1; i < sorted.length; i++) {
        expect(sorted[i]! - sorted[i - 1]!).toBeGreaterThanOrEqual(40 - 1e-9)
      }
      expect(sorted[0]!).toBeGreaterThanOrEqual(10)
      expect(sorted.at(-1)!).toBeLessThanOrEqual(240 + 1e-9)
    }),
  )
})
