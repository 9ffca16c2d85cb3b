import {
  cellIndex,
  decodeTable,
  logFloor,
  meanWaitAt,
  quantilesPerCell,
  standardErrorAt,
  valuesPerCell,
  waitProbabilityAt,
} from './codec.ts'
import { cubicThrough, type Nodes } from './cubic.ts'
import table from './data.gen.json' with { type: 'json' }
import { cvGrid, depthGrid, workersGrid } from './grid.ts'

/** Lines of a slab for each line of the table; linear between them is then within .2 %. */
const refinement = 3

/** The coordinates of a slab's lines: cubics between the table's lines, evenly refined. */
const refine = (grid: readonly number[]): Float64Array =>
  Float64Array.from({ length: (grid.length - 1) * refinement + 1 }, (_, i) => {
    const line = Math.min(Math.floor(i / refinement), grid.length - 2)
    const share = i / refinement - line
    return grid[line]! + share * (grid[line + 1]! - grid[line]!)
  })

export const slabDepths = refine(depthGrid)
export const slabCvs = refine(cvGrid)

/** Mean waits and probabilities are almost linear on these scales of the utilisation. */
export const waitScaleOf = (rho: number): number => Math.cbrt(rho / (1 - rho))
export const probabilityScaleOf = (rho: number): number => Math.cbrt(rho)

const rhoOf = (depth: number): number => 1 - Math.exp(-depth)
const scaled = (scale: (rho: number) => number) => ({
  from: depthGrid.map((depth) => scale(rhoOf(depth))),
  to: slabDepths.map((depth) => scale(rhoOf(depth))),
})
const nodesOf = ({ from, to }: { from: readonly number[]; to: Float64Array }): Nodes[] =>
  Array.from(to, (x) => cubicThrough(from, x))

/** For each line of a slab the lines of the table it comes from, by the scale of the value. */
const depthNodes = nodesOf({ from: depthGrid, to: slabDepths })
const waitNodes = nodesOf(scaled(waitScaleOf))
const probabilityNodes = nodesOf(scaled(probabilityScaleOf))
const cvNodes = nodesOf({ from: cvGrid, to: slabCvs })
const logWorkers = workersGrid.map(Math.log)

const values = decodeTable(table.cells)
const cellRow = cvGrid.length * valuesPerCell
const rowLength = slabCvs.length * valuesPerCell

/** The position of a slab's values at a line of the utilisation and one of the cv. */
export const slabIndex = (depth: number, cv: number): number =>
  depth * rowLength + cv * valuesPerCell

/** One value across four rows of cells. */
function across(cells: Float64Array, at: number, { first, weights }: Nodes): number {
  let sum = 0
  for (let node = 0; node < 4; node++) sum += weights[node]! * cells[(first + node) * cellRow + at]!
  return sum
}

/** The sum of four rows of a `source`, each by its weight. */
function blend(target: Float64Array, source: Float64Array, { first, weights }: Nodes): void {
  const length = target.length
  const a = weights[0]!
  const b = weights[1]!
  const c = weights[2]!
  const d = weights[3]!
  for (let i = 0, o = first * length; i < length; i++, o++) {
    target[i] =
      a * source[o]! +
      b * source[o + length]! +
      c * source[o + 2 * length]! +
      d * source[o + 3 * length]!
  }
}

/** The cells of a family between the table's numbers of workers: by utilisation, then by cv. */
function cellsOf(family: number, workers: number): Float64Array {
  const { first, weights } = cubicThrough(logWorkers, Math.log(workers))
  const cells = new Float64Array(depthGrid.length * cellRow)
  for (let depth = 0, o = 0; depth < depthGrid.length; depth++) {
    for (let cv = 0; cv < cvGrid.length; cv++, o += valuesPerCell) {
      for (let node = 0; node < 4; node++) {
        const weight = weights[node]!
        if (weight === 0) continue
        const from = cellIndex(family, cv, first + node, depth) * valuesPerCell
        for (let at = 0; at < valuesPerCell; at++) cells[o + at]! += weight * values[from + at]!
      }
    }
  }
  return cells
}

/** One dispatch with its departures and a number of workers, over ρ and cv, on a fine grid. */
function buildSlab(family: number, workers: number): Float32Array {
  const cells = cellsOf(family, workers)
  const slab = new Float32Array(slabDepths.length * rowLength)
  const row = new Float64Array(cellRow)
  for (let depth = 0; depth < slabDepths.length; depth++) {
    blend(row, cells, depthNodes[depth]!)
    for (let cell = 0; cell < row.length; cell += valuesPerCell) {
      row[cell + meanWaitAt] = across(cells, cell + meanWaitAt, waitNodes[depth]!)
      const at = cell + waitProbabilityAt
      row[at] = across(cells, at, probabilityNodes[depth]!)
    }
    fillRow(slab, depth, row)
  }
  return slab
}

/** Writes a row of a slab: cubic over cv, and nothing falls with the quantile or with the load. */
function fillRow(slab: Float32Array, depth: number, row: Float64Array): void {
  const cell = new Float64Array(valuesPerCell)
  for (let cv = 0; cv < slabCvs.length; cv++) {
    blend(cell, row, cvNodes[cv]!)
    const o = slabIndex(depth, cv)
    for (let at = 0, least = logFloor; at < quantilesPerCell; at++) {
      least = Math.max(least, cell[at]!, depth === 0 ? logFloor : slab[o + at - rowLength]!)
      slab[o + at] = least
    }
    for (let at = quantilesPerCell; at < valuesPerCell; at++) {
      // An error may fall with the load.
      const floor = depth === 0 || at === standardErrorAt ? 0 : slab[o + at - rowLength]!
      const most = at === waitProbabilityAt ? 1 : Infinity
      slab[o + at] = Math.min(most, Math.max(floor, cell[at]!))
    }
  }
}

const mostSlabs = 256
const slabs = new Map<number, Float32Array>()

/** The slab of a family and a number of workers in the table's range; the oldest are forgotten. */
export function slabOf(family: number, workers: number): Float32Array {
  const key = family * 1024 + workers
  let slab = slabs.get(key)
  if (slab === undefined) {
    if (slabs.size >= mostSlabs) slabs.delete(slabs.keys().next().value!)
    slab = buildSlab(family, workers)
    slabs.set(key, slab)
  }
  return slab
}
