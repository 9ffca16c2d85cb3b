/** Four neighbouring points of a grid, the first by its index, and what each weighs. */
export interface Nodes {
  first: number
  weights: Float64Array
}

/** The cubic (Lagrange) through the four points of an ascending grid that are nearest around x. */
export function cubicThrough(grid: readonly number[], x: number): Nodes {
  let below = 0
  while (below < grid.length - 2 && grid[below + 1]! <= x) below++
  const first = Math.min(Math.max(0, below - 1), grid.length - 4)
  const weights = Float64Array.from({ length: 4 }, (_, i) => {
    let weight = 1
    for (let j = 0; j < 4; j++) {
      if (j === i) continue
      weight *= (x - grid[first + j]!) / (grid[first + i]! - grid[first + j]!)
    }
    return weight
  })
  return { first, weights }
}
