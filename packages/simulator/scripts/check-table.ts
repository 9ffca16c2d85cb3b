/**
 * Compares the planner's table with fresh simulations at random points between its lines and
 * prints how the errors are spread: `node scripts/check-table.ts [points] [requests a run]`.
 */
import { comparePoint, drawPoints, type Point } from './table-point.ts'

const points = drawPoints(Number(process.argv[2] ?? 200), 2026)
const requests = Number(process.argv[3] ?? 250_000)

const rows = points.flatMap((point, i) =>
  comparePoint(point, requests, 77 + i).map((comparison) => {
    const deviation = comparison.tabled / comparison.simulated - 1
    return { ...comparison, point, deviation, errors: deviation / comparison.error }
  }),
)
const format = (x: number): string => `${(100 * x).toFixed(1)} %`
console.log(
  '| statistic | median error | 90 % below | 95 % below | largest | beyond 3 % + .01 S + 2 se |',
)
console.log('|---|---|---|---|---|---|')
for (const statistic of ['p50', 'p95', 'p99', 'mean'] as const) {
  const own = rows.filter((row) => row.statistic === statistic)
  const sizes = own.map((row) => Math.abs(row.deviation)).toSorted((a, b) => a - b)
  const at = (share: number): string => format(sizes[Math.floor(share * (sizes.length - 1))]!)
  const allowed = (row: (typeof rows)[number]) => 0.03 + 0.01 / row.simulated + 2 * row.error
  const beyond = own.filter((row) => Math.abs(row.deviation) > allowed(row)).length
  console.log(
    `| ${statistic} | ${at(0.5)} | ${at(0.9)} | ${at(0.95)} | ${at(1)} | ${beyond} of ${own.length} |`,
  )
}
console.log('\nThe largest deviations:')
const describe = (point: Point): string =>
  `${point.dispatch}/${point.departures} c ${point.workers} ρ ${point.utilisation.toFixed(3)} cv ${point.cv.toFixed(2)}`
for (const row of rows
  .toSorted((a, b) => Math.abs(b.deviation) - Math.abs(a.deviation))
  .slice(0, 15)) {
  const values = `${row.tabled.toFixed(3)} for ${row.simulated.toFixed(3)}`
  console.log(
    `${format(row.deviation)} (${row.errors.toFixed(1)} se) ${row.statistic}: ${values}, ${describe(row.point)}`,
  )
}
