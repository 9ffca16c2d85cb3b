import { quantilesPerCell } from '../../planner/src/table/codec.ts'
import { workersGrid } from '../../planner/src/table/grid.ts'
import type { CellEstimate } from './table-cell.ts'

/**
 * Smooths estimates of independent queues with Erlang gaps over the number of phases c. In heavy
 * traffic their waits are linear in 1/c (Kingman), so a parabola in 1/c is close; what is left is
 * noise. `row` has one estimate for each number of workers above 1.
 */
export function smoothOverWorkers(row: readonly CellEstimate[]): CellEstimate[] {
  const inverse = workersGrid.slice(1).map((workers) => 1 / workers)
  const curve = (value: (cell: CellEstimate) => number) => {
    const logs = row.map((cell) => Math.log(1 + value(cell)))
    return parabola(inverse, logs).map((log) => Math.exp(log) - 1)
  }
  const means = curve((cell) => cell.meanWait)
  const quantiles = Array.from({ length: quantilesPerCell }, (_, k) =>
    curve((cell) => cell.quantiles[k]!),
  )
  return row.map((cell, w) => {
    const smooth = Float64Array.from(quantiles, (values) => Math.max(0, values[w]!))
    for (let k = 1; k < smooth.length; k++) smooth[k] = Math.max(smooth[k]!, smooth[k - 1]!)
    // Three parameters out of eleven points: half the standard error is left.
    return {
      ...cell,
      quantiles: smooth,
      meanWait: Math.max(0, means[w]!),
      standardError: cell.standardError / 2,
    }
  })
}

/** The values at x of the least-squares parabola through (x, y). */
function parabola(x: readonly number[], y: readonly number[]): number[] {
  const basis = [x.map(() => 1), x.slice(), x.map((value) => value * value)]
  // Gram-Schmidt: orthogonal polynomials on the points, then one projection for each.
  const orthogonal: number[][] = []
  for (const vector of basis) {
    let rest = vector
    for (const earlier of orthogonal) {
      const share = dot(rest, earlier) / dot(earlier, earlier)
      rest = rest.map((value, i) => value - share * earlier[i]!)
    }
    orthogonal.push(rest)
  }
  const fitted = x.map(() => 0)
  for (const vector of orthogonal) {
    const share = dot(y, vector) / dot(vector, vector)
    for (let i = 0; i < fitted.length; i++) fitted[i]! += share * vector[i]!
  }
  return fitted
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0)
}
