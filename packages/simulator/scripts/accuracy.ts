/**
 * Drives every measured cell through the simulator and prints how near it comes, as Markdown:
 * `node scripts/accuracy.ts [file]`. First with each cell's own measured overhead, then with one
 * overhead that is fitted to the mean of a single cell.
 */
import type { Cell } from './accuracy-cell.ts'
import { accuracyOf, readCells } from './accuracy-rows.ts'

const cells = readCells(process.argv[2])

/** Fixed services and one worker: of all cells the one whose mean has the least noise. */
const fittedTo = 'uvicorn_c1_r70_det_new'

/** What asyncio and HAProxy's hand-over add, from the differences in groundtruth/constants.json. */
const extraOverheadMs = ({ deployment }: Cell): number =>
  (deployment.includes('asyncio') ? 0.75 - 0.53 : 0) +
  (/maxconn 1\b/.test(deployment) ? 1 - 0.53 : 0)

function report(title: string, overheadOf: (cell: Cell) => number): void {
  console.log(`\n## ${title}\n`)
  console.log('| cell | p50 ms | p95 ms | p99 ms | mean ms | within |\n|---|---|---|---|---|---|')
  const tally = { cells: 0, good: 0, values: 0, near: 0 }
  for (const cell of cells) {
    const { verdicts, meanMs } = accuracyOf(cell, overheadOf(cell))
    const good = verdicts.every(({ near }) => near)
    if (cell.connections.startsWith('new')) {
      tally.cells++
      if (good) tally.good++
      tally.values += verdicts.length
      tally.near += verdicts.filter(({ near }) => near).length
    }
    const texts = verdicts.map(({ predictedMs, measuredMs, near }) => {
      const ratio = (predictedMs / measuredMs).toFixed(2)
      const text = `${predictedMs.toFixed(1)} / ${measuredMs} = ${ratio}`
      return near ? text : `**${text}**`
    })
    const ratio = (meanMs / cell.responseTimeMs.mean).toFixed(2)
    console.log(`| ${cell.name} | ${texts.join(' | ')} | ${ratio} | ${good ? 'yes' : 'no'} |`)
  }
  console.log(
    `\nA new connection for each request: ${tally.good} of ${tally.cells} cells with all three within a factor of 1.25 or two standard errors; ${tally.near} of ${tally.values} values.`,
  )
}

/** The overhead with which the predicted mean of a cell is its measured one, by bisection. */
function fitOverhead(cell: Cell): number {
  let low = 0
  let high = 3
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2
    if (accuracyOf(cell, middle).meanMs < cell.responseTimeMs.mean) low = middle
    else high = middle
  }
  return (low + high) / 2
}

console.log('Predicted / measured; bold is beyond a factor of 1.25 and two standard errors.')
report("Each cell's own handler time and overhead", (cell) => cell.measuredOverheadMs)
const fitCell = cells.find((cell) => cell.name === fittedTo)
if (fitCell) {
  const overheadMs = fitOverhead(fitCell)
  const title = `One overhead, ${overheadMs.toFixed(2)} ms, fitted to the mean of ${fittedTo}`
  report(title, (cell) => overheadMs + extraOverheadMs(cell))
}
