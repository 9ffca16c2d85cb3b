/**
 * Drives every measured cell through the simulator and prints how near it comes, as Markdown:
 * `node scripts/accuracy.ts [file]`. First with each cell's own measured overhead, then with one
 * overhead that is fitted to the mean of a single cell.
 */
import { readFileSync } from 'node:fs'
import { simulate } from '../src/scenario/simulate.ts'
import { type Cell, scenarioOf } from './accuracy-cell.ts'

const file = process.argv[2] ?? new URL('../groundtruth/queueing.json', import.meta.url)
const cells = JSON.parse(readFileSync(file, 'utf8')) as Cell[]

/** Repetitions of each experiment; what is predicted is the median over them. */
const repetitions = 41

/** Fixed services and one worker: of all cells the one whose mean has the least noise. */
const fittedTo = 'uvicorn_c1_r70_det_new'

/** What asyncio and HAProxy's hand-over add, from the differences in groundtruth/constants.json. */
const extraOverheadMs = ({ deployment }: Cell): number =>
  (deployment.includes('asyncio') ? 0.75 - 0.53 : 0) +
  (/maxconn 1\b/.test(deployment) ? 1 - 0.53 : 0)

const kinds = [
  { key: 'p50', survival: 0.5 },
  { key: 'p95', survival: 0.05 },
  { key: 'p99', survival: 0.01 },
] as const

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

function predict(cell: Cell, overheadMs: number): { quantiles: number[]; mean: number } {
  const runs = Array.from({ length: repetitions }, (_, seed) => {
    return simulate(scenarioOf(cell, overheadMs, seed + 1))
  })
  return {
    quantiles: kinds.map(({ survival }) =>
      median(runs.map((run) => run.quantiles([survival])[0]!)),
    ),
    mean: runs.reduce((sum, run) => sum + run.meanMs, 0) / repetitions,
  }
}

function report(title: string, overheadOf: (cell: Cell) => number): void {
  console.log(`\n## ${title}\n`)
  console.log('| cell | p50 ms | p95 ms | p99 ms | mean ms | |\n|---|---|---|---|---|---|')
  const tally = { cells: 0, good: 0, values: 0, near: 0 }
  for (const cell of cells) {
    const { quantiles, mean } = predict(cell, overheadOf(cell))
    const verdicts = kinds.map(({ key }, k) => {
      const ratio = quantiles[k]! / cell.responseTimeMs[key]
      const error = key === 'p50' ? 0 : cell.standardErrorMs[key]
      const off = Math.abs(quantiles[k]! - cell.responseTimeMs[key])
      return {
        text: `${quantiles[k]!.toFixed(1)} / ${cell.responseTimeMs[key]} = ${ratio.toFixed(2)}`,
        near: (ratio < 1.25 && ratio > 0.8) || off < 2 * error,
      }
    })
    const good = verdicts.every(({ near }) => near)
    if (cell.connections.startsWith('new')) {
      tally.cells++
      if (good) tally.good++
      tally.values += verdicts.length
      tally.near += verdicts.filter(({ near }) => near).length
    }
    const texts = verdicts.map(({ text, near }) => (near ? text : `**${text}**`))
    const ratio = (mean / cell.responseTimeMs.mean).toFixed(2)
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
    if (predict(cell, middle).mean < cell.responseTimeMs.mean) low = middle
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
