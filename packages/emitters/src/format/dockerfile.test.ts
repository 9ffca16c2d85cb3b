import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { execForm } from './dockerfile.ts'

it('is one line of JSON that gives argv back', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (words) => {
      const written = execForm(words)
      expect(written).not.toMatch(/[\r\n]/)
      expect(JSON.parse(written)).toEqual(words)
    }),
    { numRuns: 1000 },
  )
})
