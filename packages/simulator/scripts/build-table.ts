/**
 * Rebuilds the planner's table of response times: `node scripts/build-table.ts [scale]`, on two
 * threads, in some minutes. The scale is a share of the requests in table-run.ts, .5
 * unless given; less is a quick look, and standard errors fall with its square root.
 */
import { writeFileSync } from 'node:fs'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import {
  cellCount,
  cellIndex,
  tableFamilies,
  valuesPerCell,
} from '../../planner/src/table/codec.ts'
import { cvGrid } from '../../planner/src/table/grid.ts'
import { buildColumn, type Column } from './table-column.ts'
import { encodeTable } from './table-encode.ts'

const target = new URL('../../planner/src/table/data.gen.json', import.meta.url)

async function build(scale: number): Promise<void> {
  const started = performance.now()
  // The longest first, so that no thread is left alone at the end.
  const columns: Column[] = []
  for (let cv = cvGrid.length - 1; cv >= 0; cv--) {
    for (let family = 0; family < tableFamilies.length; family++)
      columns.push({ family, cv, scale })
  }
  const all = new Int32Array(cellCount * valuesPerCell)
  const threads = [0, 1].map(() => new Worker(new URL(import.meta.url)))
  await Promise.all(
    threads.map(
      (thread) =>
        new Promise<void>((resolve, reject) => {
          let column: Column | undefined
          const next = () => {
            column = columns.shift()
            if (column) thread.postMessage(column)
            else void thread.terminate().then(() => resolve())
          }
          thread.on('error', reject)
          thread.on('message', (numbers: Int32Array) => {
            if (column) all.set(numbers, cellIndex(column.family, column.cv, 0, 0) * valuesPerCell)
            next()
          })
          next()
        }),
    ),
  )
  const text = encodeTable(all)
  writeFileSync(
    target,
    `${JSON.stringify({ madeBy: 'packages/simulator/scripts/build-table.ts', scale, cells: text })}
`,
  )
  const seconds = Math.round((performance.now() - started) / 1000)
  const { user } = process.cpuUsage()
  const kiB = Math.round(text.length / 1024)
  console.log(`${cellCount} cells, ${kiB} KiB, ${seconds} s (CPU ${Math.round(user / 1e6)} s)`)
}

if (isMainThread) await build(Number(process.argv[2] ?? 0.5))
else parentPort?.on('message', (column: Column) => parentPort?.postMessage(buildColumn(column)))
