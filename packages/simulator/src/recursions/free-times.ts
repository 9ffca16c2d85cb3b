/**
 * Replaces the smallest of the times at which servers are free (`free[0]`, the top of a binary
 * heap) by a later one.
 */
export function replaceEarliest(free: Float64Array, time: number): void {
  const size = free.length
  let hole = 0
  for (let child = 1; child < size; child = 2 * hole + 1) {
    if (child + 1 < size && free[child + 1]! < free[child]!) child++
    if (free[child]! >= time) break
    free[hole] = free[child]!
    hole = child
  }
  free[hole] = time
}
