import type { Departures, Dispatch } from '@plimsoll/schemas/ids'
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
import table from './data.gen.json' with { type: 'json' }
import { cvGrid, depthGrid, workersGrid } from './grid.ts'

const values = decodeTable(table.cells)
const lastWorkers = workersGrid.length - 1
const mostWorkers = workersGrid[lastWorkers]!
const lastPoint = depthGrid.length - 1
const largestDepth = depthGrid[lastPoint]!
const logWorkers = Float64Array.from(workersGrid, Math.log)

/** The utilisations of the table on the scales on which mean waits and probabilities are linear. */
const gridRhos = Float64Array.from(depthGrid, (depth) => 1 - Math.exp(-depth))
const waitScale = gridRhos.map((rho) => Math.cbrt(rho / (1 - rho)))
const probabilityScale = gridRhos.map(Math.cbrt)

/** For each number of workers up to the largest: the grid line at or below it. */
const lineBelow = new Uint8Array(mostWorkers + 1)
for (let workers = 1, line = 0; workers <= mostWorkers; workers++) {
  if (line < lastWorkers && workersGrid[line + 1]! <= workers) line++
  lineBelow[workers] = line
}

/** The corners around the last point that was located; those that weigh nothing are left out. */
const corners = new Int32Array(8)
const weights = new Float64Array(8)
let cornerCount = 0

const familyIndex = (name: (typeof tableFamilies)[number]): number => tableFamilies.indexOf(name)
const shared = {
  batch: familyIndex('shared-socket/batch'),
  each: familyIndex('shared-socket/each'),
}
const central = familyIndex('central')
const families: Record<Dispatch, Record<Departures, number>> = {
  central: { batch: central, each: central },
  'least-connections': {
    batch: familyIndex('least-connections/batch'),
    each: familyIndex('least-connections/each'),
  },
  'power-of-two': {
    batch: familyIndex('power-of-two/batch'),
    each: familyIndex('power-of-two/each'),
  },
  'round-robin': { batch: familyIndex('round-robin/batch'), each: familyIndex('round-robin/each') },
  // A random split of Poisson arrivals is Poisson at each worker: one worker on its own.
  random: shared,
  'shared-socket': shared,
  sticky: { batch: familyIndex('sticky/batch'), each: familyIndex('sticky/each') },
}

/** The depth −ln(1 − ρ) is the scale on which the logs of response times are almost linear. */
const depthOf = (utilisation: number): number => -Math.log(1 - utilisation)

/** The grid point at or below a depth, but never the last. */
function pointBelow(depth: number): number {
  let point = 0
  while (point < lastPoint - 1 && depthGrid[point + 1]! <= depth) point++
  return point
}

/** How far a depth is from a point to the next, as a fraction. */
const fractionOf = (depth: number, point: number): number =>
  (depth - depthGrid[point]!) / (depthGrid[point + 1]! - depthGrid[point]!)

/** Finds the corners around a point that lies a `fraction` of the way from `point` to the next. */
function locate(
  dispatch: Dispatch,
  departures: Departures,
  workers: number,
  point: number,
  fraction: number,
  cv: number,
): void {
  const family = families[dispatch][departures]
  const count = dispatch === 'random' ? 1 : Math.min(workers, mostWorkers)
  const line = lineBelow[Math.floor(count)]!
  const above =
    count === workersGrid[line]
      ? 0
      : (Math.log(count) - logWorkers[line]!) / (logWorkers[line + 1]! - logWorkers[line]!)
  let column = 0
  while (column < cvGrid.length - 2 && cvGrid[column + 1]! <= cv) column++
  const beside = (cv - cvGrid[column]!) / (cvGrid[column + 1]! - cvGrid[column]!)
  cornerCount = 0
  for (let w = 0; w < 2; w++) {
    const workersWeight = w === 0 ? 1 - above : above
    if (workersWeight === 0) continue
    for (let u = 0; u < 2; u++) {
      const pairWeight = workersWeight * (u === 0 ? 1 - fraction : fraction)
      if (pairWeight === 0) continue
      for (let v = 0; v < 2; v++) {
        const weight = pairWeight * (v === 0 ? 1 - beside : beside)
        if (weight === 0) continue
        corners[cornerCount] = cellIndex(family, line + w, point + u, column + v) * valuesPerCell
        weights[cornerCount++] = weight
      }
    }
  }
}

/** The interpolated value at a position in the cells. */
function interpolate(at: number): number {
  let sum = 0
  for (let i = 0; i < cornerCount; i++) sum += weights[i]! * values[corners[i]! + at]!
  return sum
}

/**
 * How much of the waiting remains beyond the table's largest number of workers. Where workers
 * share their queue, the wait falls at least as 1/c at the same ρ (it is 1/c in heavy traffic and
 * falls faster below it): an upper bound. Where they don't, it tends to a constant.
 */
function beyondTable(dispatch: Dispatch, workers: number): number {
  if (workers <= mostWorkers) return 1
  const sharesQueue =
    dispatch === 'central' || dispatch === 'least-connections' || dispatch === 'shared-socket'
  return sharesQueue ? mostWorkers / workers : 1
}

/**
 * Mean time from arrival to the answer less the own service time, in units of the mean service
 * time: the wait for a worker and, with batch departures, the wait for the end of the batch.
 *
 * `utilisation` in (0, 1), `workers` 1 to 512, `cv` 0 to 4. Beyond the table's .963 the mean wait
 * times (1 − ρ)/ρ is held constant (heavy traffic). Beyond 64 workers the wait of those that share
 * a queue falls as 1/c, an upper bound, and that of the others stays.
 */
export function lookupWait(
  dispatch: Dispatch,
  departures: Departures,
  workers: number,
  utilisation: number,
  cv: number,
): number {
  const point = pointBelow(depthOf(utilisation))
  const scale = Math.cbrt(utilisation / (1 - utilisation))
  const low = waitScale[point]!
  const high = waitScale[point + 1]!
  const beyond = scale > waitScale[lastPoint]!
  locate(dispatch, departures, workers, point, beyond ? 1 : (scale - low) / (high - low), cv)
  const root = interpolate(meanWaitAt) * (beyond ? scale / high : 1)
  return root * root * root * (1 + cv * cv) * 0.5 * beyondTable(dispatch, workers)
}

/**
 * Probability that a request does not start at once. Ranges as for `lookupWait`; beyond the
 * table's .963 it goes to 1 with ρ.
 */
export function lookupWaitProbability(
  dispatch: Dispatch,
  departures: Departures,
  workers: number,
  utilisation: number,
  cv: number,
): number {
  const point = pointBelow(depthOf(utilisation))
  const scale = Math.cbrt(utilisation)
  const low = probabilityScale[point]!
  const high = probabilityScale[point + 1]!
  const last = probabilityScale[lastPoint]!
  locate(dispatch, departures, workers, point, Math.min(1, (scale - low) / (high - low)), cv)
  const tabled = interpolate(waitProbabilityAt)
  const root = scale > last ? tabled + ((1 - tabled) * (scale - last)) / (1 - last) : tabled
  return root * root * root * beyondTable(dispatch, workers)
}

/** Relative standard error of the tabled 99th percentile around a point, as a fraction. */
export function lookupStandardError(
  dispatch: Dispatch,
  departures: Departures,
  workers: number,
  utilisation: number,
  cv: number,
): number {
  const depth = Math.min(depthOf(utilisation), largestDepth)
  const point = pointBelow(depth)
  locate(dispatch, departures, workers, point, fractionOf(depth, point), cv)
  return interpolate(standardErrorAt)
}

/** Writes the interpolated quantiles after the minimum, which `out[0]` already holds. */
function fillQuantiles(out: Float64Array, stretch: number): void {
  for (let k = 1; k <= quantilesPerCell; k++) out[k] = 0
  for (let i = 0; i < cornerCount; i++) {
    const weight = weights[i]!
    const corner = corners[i]! - 1
    for (let k = 1; k <= quantilesPerCell; k++) out[k]! += weight * values[corner + k]!
  }
  const least = out[0]!
  for (let k = 1; k <= quantilesPerCell; k++) {
    out[k] = Math.max(least, (Math.exp(out[k]!) - logOffset) * stretch)
  }
}

const unloaded = new Float64Array(quantilesPerCell + 1)

/**
 * The distribution of the response time without I/O, in units of the mean service time: `out[k]`
 * is exceeded with probability `survivalGrid[k]`. Writes `survivalGrid.length` ascending numbers.
 *
 * `utilisation` in (0, 1), `workers` 1 to 512, `cv` 0 to 4. Beyond the table's .963 all quantiles
 * grow as 1/(1 − ρ) (heavy traffic). Beyond 64 workers what a quantile has above its value without
 * load falls as 1/c where workers share a queue, an upper bound, and stays where they do not.
 */
export function lookupQuantiles(
  dispatch: Dispatch,
  departures: Departures,
  workers: number,
  utilisation: number,
  cv: number,
  out: Float64Array,
): void {
  const whole = depthOf(utilisation)
  const depth = Math.min(whole, largestDepth)
  const point = pointBelow(depth)
  locate(dispatch, departures, workers, point, fractionOf(depth, point), cv)
  out[0] = cv === 0 ? 1 : 0
  fillQuantiles(out, whole > largestDepth ? Math.exp(whole - largestDepth) : 1)
  const remains = beyondTable(dispatch, workers)
  if (remains === 1) return
  locate(dispatch, departures, workers, 0, 0, cv)
  unloaded[0] = out[0]
  fillQuantiles(unloaded, 1)
  for (let k = 1; k <= quantilesPerCell; k++) {
    out[k] = unloaded[k]! + (out[k]! - unloaded[k]!) * remains
  }
}
