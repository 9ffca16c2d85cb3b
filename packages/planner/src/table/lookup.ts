import {
  cellIndex,
  decodeTable,
  logOffset,
  meanWaitAt,
  quantilesPerCell,
  standardErrorAt,
  tableFamilies,
  valuesPerCell,
  waitProbabilityAt,
} from './codec.ts'
import { table } from './data.gen.ts'
import {
  cvGrid,
  type Departures,
  type Dispatch,
  utilisationPoints,
  utilisationStep,
  workersGrid,
} from './grid.ts'

const values = decodeTable(table)
const lastWorkers = workersGrid.length - 1
const mostWorkers = workersGrid[lastWorkers]!
const largestDepth = utilisationStep * (utilisationPoints - 1)
const logWorkers = Float64Array.from(workersGrid, Math.log)
const familyIndex = new Map<string, number>(tableFamilies.map((family, index) => [family, index]))

/** The place on the grids of the last `locate`: corners that weigh nothing are left out. */
const corners = new Int32Array(8)
const weights = new Float64Array(8)
let cornerCount = 0

/** For each number of workers up to the largest: the grid line at or below it. */
const lineBelow = new Uint8Array(mostWorkers + 1)
for (let workers = 1, line = 0; workers <= mostWorkers; workers++) {
  if (line < lastWorkers && workersGrid[line + 1]! <= workers) line++
  lineBelow[workers] = line
}

function familyOf(dispatch: Dispatch, departures: Departures): number {
  if (dispatch === 'central') return 0
  if (dispatch === 'random') return departures === 'batch' ? 7 : 8
  switch (dispatch) {
    case 'least-connections':
      return departures === 'batch' ? 1 : 2
    case 'power-of-two':
      return departures === 'batch' ? 3 : 4
    case 'round-robin':
      return departures === 'batch' ? 5 : 6
    case 'shared-socket':
      return departures === 'batch' ? 7 : 8
    case 'sticky':
      return departures === 'batch' ? 9 : 10
  }
}
void familyIndex

/** Finds the corners around a point. `depth` is −ln(1 − ρ), the scale on which ρ is tabled. */
function locate(family: number, workers: number, depth: number, cv: number): void {
  const count = workers < mostWorkers ? workers : mostWorkers
  const w = lineBelow[Math.floor(count)]!
  const atLine = count === workersGrid[w]
  const wf = atLine ? 0 : (Math.log(count) - logWorkers[w]!) / (logWorkers[w + 1]! - logWorkers[w]!)
  const position = (depth < largestDepth ? depth : largestDepth) / utilisationStep
  const u = Math.min(Math.floor(position), utilisationPoints - 2)
  const uf = position - u
  let v = 0
  while (v < cvGrid.length - 2 && cvGrid[v + 1]! <= cv) v++
  const vf = Math.min(1, Math.max(0, (cv - cvGrid[v]!) / (cvGrid[v + 1]! - cvGrid[v]!)))
  cornerCount = 0
  for (let a = 0; a < 2; a++) {
    const wa = a === 0 ? 1 - wf : wf
    if (wa === 0) continue
    for (let b = 0; b < 2; b++) {
      const wb = wa * (b === 0 ? 1 - uf : uf)
      if (wb === 0) continue
      for (let c = 0; c < 2; c++) {
        const weight = wb * (c === 0 ? 1 - vf : vf)
        if (weight === 0) continue
        corners[cornerCount] = cellIndex(family, w + a, u + b, v + c) * valuesPerCell
        weights[cornerCount++] = weight
      }
    }
  }
}

function interpolate(at: number): number {
  let sum = 0
  for (let i = 0; i < cornerCount; i++) sum += weights[i]! * values[corners[i]! + at]!
  return sum
}

/**
 * How much of the waiting remains beyond the table's largest number of workers. Where all workers
 * share their queue the wait falls at least as 1/c at the same ρ (it is 1/c in heavy traffic and
 * falls faster below); where they don't, it tends to a constant.
 */
function beyondTable(dispatch: Dispatch, workers: number): number {
  if (workers <= mostWorkers) return 1
  const shared =
    dispatch === 'central' || dispatch === 'least-connections' || dispatch === 'shared-socket'
  return shared ? mostWorkers / workers : 1
}

/**
 * Mean time from arrival to the answer less the own service time, in units of the mean service
 * time: the wait for a worker and, with batch departures, the wait for the end of the batch.
 *
 * `utilisation` in (0, 1), `workers` 1 to 512, `cv` 0 to 4. Beyond the table's .963 the mean wait
 * times (1 − ρ) / ρ is held constant (heavy traffic); beyond 64 workers see the limit law above.
 */
export function lookupWait(
  dispatch: Dispatch,
  departures: Departures,
  workers: number,
  utilisation: number,
  cv: number,
): number {
  locate(
    familyOf(dispatch, departures),
    dispatch === 'random' ? 1 : workers,
    -Math.log(1 - utilisation),
    cv,
  )
  const root = interpolate(meanWaitAt)
  const single = (utilisation / (1 - utilisation)) * (1 + cv * cv) * 0.5
  return root * root * root * single * beyondTable(dispatch, workers)
}

/** Probability that a request does not start at once: that it finds no worker free for it. */
export function lookupWaitProbability(
  dispatch: Dispatch,
  departures: Departures,
  workers: number,
  utilisation: number,
  cv: number,
): number {
  locate(
    familyOf(dispatch, departures),
    dispatch === 'random' ? 1 : workers,
    -Math.log(1 - utilisation),
    cv,
  )
  const root = interpolate(waitProbabilityAt)
  return Math.min(1, root * root * root * utilisation * beyondTable(dispatch, workers))
}

/** Relative standard error of the table's 99th percentile around a point, as a fraction. */
export function lookupStandardError(
  dispatch: Dispatch,
  departures: Departures,
  workers: number,
  utilisation: number,
  cv: number,
): number {
  locate(
    familyOf(dispatch, departures),
    dispatch === 'random' ? 1 : workers,
    -Math.log(1 - utilisation),
    cv,
  )
  return interpolate(standardErrorAt)
}

/**
 * The distribution of the response time without I/O, in units of the mean service time: `out[k]`
 * is exceeded with probability `survivalGrid[k]`. Writes `survivalGrid.length` ascending numbers.
 *
 * `utilisation` in (0, 1), `workers` 1 to 512, `cv` 0 to 4. Beyond the table's .963 all quantiles
 * grow as 1 / (1 − ρ) (heavy traffic). Beyond 64 workers what a quantile has above its value for
 * no load shrinks as 1/c where workers share their queue, and stays where they do not.
 */
export function lookupQuantiles(
  dispatch: Dispatch,
  departures: Departures,
  workers: number,
  utilisation: number,
  cv: number,
  out: Float64Array,
): void {
  const family = familyOf(dispatch, departures)
  const count = dispatch === 'random' ? 1 : workers
  const depth = -Math.log(1 - utilisation)
  const stretch = depth > largestDepth ? Math.exp(depth - largestDepth) : 1
  locate(family, count, depth, cv)
  out[0] = cv === 0 ? 1 : 0
  for (let k = 0; k < quantilesPerCell; k++) {
    const r = (Math.exp(interpolate(k)) - logOffset) * stretch
    out[k + 1] = r > out[0] ? r : out[0]!
  }
  const remains = beyondTable(dispatch, workers)
  if (remains === 1) return
  locate(family, count, 0, cv)
  for (let k = 0; k < quantilesPerCell; k++) {
    const unloaded = Math.max(out[0]!, Math.exp(interpolate(k)) - logOffset)
    out[k + 1] = unloaded + (out[k + 1]! - unloaded) * remains
  }
}
