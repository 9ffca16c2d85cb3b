import { formatMiB, formatMs, formatRate, formatShare } from '@plimsoll/messages/format'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { msAsRead, rateAsRead, shareAsRead, sizeAsRead } from './as-read.ts'

it.each([
  ['share', shareAsRead, formatShare, 3],
  ['rate', rateAsRead, formatRate, 1e7],
  ['time', msAsRead, formatMs, 1e6],
  ['size', sizeAsRead, formatMiB, 1e7],
] as const)('a %s as read is written like the %s itself', (_, asRead, format, max) => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max, noNaN: true }), (value) => {
      // a value that lies between two roundings may fall to either by the last bit
      const near = [value, value * (1 + 1e-9), value * (1 - 1e-9)].map((v) => format('en', v))
      expect(near).toContain(format('en', asRead(value)))
    }),
  )
})

it('sizes are as far apart as they read', () => {
  expect(sizeAsRead(615.2) - sizeAsRead(212.6)).toBe(402)
})
