/**
 * The table where it is hardest: almost equal requests on a shared socket. There a quantile jumps
 * as the share of requests that wait passes its rank, and between two lines of the table the jump
 * becomes a slope. Prints how far off it is, as Markdown: `node scripts/check-steps.ts`.
 */
import { comparePoint } from './table-point.ts'

const workerCounts = [2, 5, 8, 9]
const utilisations = [0.3, 0.45, 0.6, 0.8]
const cvs = [0, 0.05, 0.1, 0.15, 0.2]
const requests = 150_000

console.log('| cv | p95 within 3 % | furthest | p99 within 3 % | furthest |')
console.log('| --- | --- | --- | --- | --- |')
for (const cv of cvs) {
  const points = workerCounts.flatMap((workers) =>
    utilisations.flatMap((utilisation) =>
      (['batch', 'each'] as const).flatMap((departures) =>
        comparePoint(
          { dispatch: 'shared-socket', departures, workers, utilisation, cv },
          requests,
          5,
        ),
      ),
    ),
  )
  const cells = (['p95', 'p99'] as const).flatMap((statistic) => {
    const errors = points
      .filter((point) => point.statistic === statistic)
      .map(({ tabled, simulated }) => tabled / simulated - 1)
      .toSorted((a, b) => Math.abs(b) - Math.abs(a))
    const near = errors.filter((error) => Math.abs(error) <= 0.03).length
    return [`${near} of ${errors.length}`, `${(100 * errors[0]!).toFixed(0)} %`]
  })
  console.log(`| ${[cv, ...cells].join(' | ')} |`)
}
