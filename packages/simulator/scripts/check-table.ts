/**
 * Compares the planner's table with fresh simulations at random points between its lines and
 * prints how the errors are spread, as Markdown: `node scripts/check-table.ts [points]`.
 */
import { compareAtRandom } from './table-fresh.ts'
import type { Point } from './table-point.ts'

const rows = compareAtRandom(Number(process.argv[2] ?? 200)).flatMap(
  ({ deviations, point, tableError }) =>
    deviations.map((deviation) => ({ ...deviation, point, tableError })),
)

/** The error asked for: 3 %, or a hundredth of a service time where that is more. */
const allowed = ({ fresh }: { fresh: number }): number => Math.max(0.03, 0.01 / fresh)
const percent = (x: number): string => `${(100 * x).toFixed(1)} %`
const rms = (values: number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)

console.log(
  '| statistic | median | 90 % below | 95 % below | largest | within 3 % | within 3 % and two standard errors of the fresh simulation |',
)
console.log('| --- | --- | --- | --- | --- | --- | --- |')
for (const statistic of ['p50', 'p95', 'p99', 'mean'] as const) {
  const own = rows.filter((row) => row.statistic === statistic)
  const sizes = own.map((row) => Math.abs(row.deviation)).toSorted((a, b) => a - b)
  const at = (share: number): string => percent(sizes[Math.floor(share * (sizes.length - 1))]!)
  const within = (errors: number): number =>
    own.filter((row) => Math.abs(row.deviation) <= allowed(row) + errors * row.freshError).length
  console.log(
    `| ${statistic} | ${at(0.5)} | ${at(0.9)} | ${at(0.95)} | ${at(1)} | ${within(0)} of ${own.length} | ${within(2)} of ${own.length} |`,
  )
}

const tails = rows.filter(({ statistic }) => statistic === 'p99')
const total = rms(tails.map(({ deviation }) => deviation))
const fresh = rms(tails.map(({ freshError }) => freshError))
const table = rms(tails.map(({ tableError }) => tableError))
const rest = Math.sqrt(Math.max(0, total ** 2 - fresh ** 2 - table ** 2))
console.log(
  `\nOf p99's root mean square error, ${percent(total)}, the fresh simulation's own noise is ${percent(fresh)}, the table's noise at its lines ${percent(table)}, and what interpolation adds ${percent(rest)} (they add up as squares).`,
)

console.log('\nThe largest of p95, p99 and mean:\n')
const describe = (point: Point): string =>
  `${point.dispatch}/${point.departures}, ${point.workers} workers, ρ ${point.utilisation.toFixed(3)}, cv ${point.cv.toFixed(2)}`
for (const row of rows
  .filter(({ statistic }) => statistic !== 'p50')
  .toSorted((a, b) => Math.abs(b.deviation) - Math.abs(a.deviation))
  .slice(0, 8)) {
  console.log(
    `- ${percent(row.deviation)} (standard error of the fresh simulation ${percent(row.freshError)}, of the table ${percent(row.tableError)}): ${row.statistic}, ${row.tabled.toFixed(3)} for ${row.fresh.toFixed(3)}, ${describe(row.point)}`,
  )
}
