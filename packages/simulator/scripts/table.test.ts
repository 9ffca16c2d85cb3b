import { expect, test } from 'vitest'
import { comparePoint, drawPoints } from './table-point.ts'

/**
 * The table's interpolation may be off by 3 % and a hundredth of a service time, besides the
 * errors of both simulations.
 */
const relative = 0.03
const absolute = 0.01

const points = drawPoints(40, 5).map((point, index) => ({ ...point, index }))

test.each(points)(
  '$dispatch, $departures, $workers workers at $utilisation, cv $cv: the table is near a fresh simulation',
  ({ index, ...point }) => {
    for (const comparison of comparePoint(point, 40_000, 900 + index)) {
      const { tabled, simulated, error } = comparison
      const allowed = absolute + (relative + 4 * error) * simulated
      expect(Math.abs(tabled - simulated)).toBeLessThan(allowed)
    }
  },
)
