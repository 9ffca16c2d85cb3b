import type { Departures, Dispatch } from '@plimsoll/schemas/ids'
import {
  logOffset,
  meanWaitAt,
  quantilesPerCell,
  standardErrorAt,
  tableFamilies,
  waitProbabilityAt,
} from './codec.ts'
import { cvGrid, workersGrid } from './grid.ts'
import { probabilityScaleOf, slabCvs, slabDepths, slabIndex, slabOf, waitScaleOf } from './slab.ts'

const mostWorkers = workersGrid.at(-1)!
const lastLine = slabDepths.length - 1
const largestDepth = slabDepths[lastLine]!
const linesPerCv = (slabCvs.length - 1) / (cvGrid.length - 1)

/** The utilisations of a slab's lines on the scales on which mean waits and probabilities are linear. */
const lineRhos = slabDepths.map((depth) => 1 - Math.exp(-depth))
const waitScale = lineRhos.map(waitScaleOf)
const probabilityScale = lineRhos.map(probabilityScaleOf)

/** The slab and the corners in it around the last point that was located. */
let slab: Float32Array = new Float32Array(0)
const corners = new Int32Array(4)
const weights = new Float64Array(4)

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

/** The line of a slab at or below a depth, but never the last. */
function lineBelow(depth: number): number {
  let line = 0
  while (line < lastLine - 1 && slabDepths[line + 1]! <= depth) line++
  return line
}

/** How far a depth is from a line to the next, as a fraction. */
const fractionOf = (depth: number, line: number): number =>
  (depth - slabDepths[line]!) / (slabDepths[line + 1]! - slabDepths[line]!)

/** Finds the corners around a point that lies a `fraction` of the way from `line` to the next. */
function locate(
  dispatch: Dispatch,
  departures: Departures,
  workers: number,
  line: number,
  fraction: number,
  cv: number,
): void {
  const count = dispatch === 'random' ? 1 : Math.min(Math.floor(workers), mostWorkers)
  slab = slabOf(families[dispatch][departures], count)
  let column = 0
  while (column < slabCvs.length - 1 - linesPerCv && slabCvs[column + linesPerCv]! <= cv) {
    column += linesPerCv
  }
  while (column < slabCvs.length - 2 && slabCvs[column + 1]! <= cv) column++
  const beside = (cv - slabCvs[column]!) / (slabCvs[column + 1]! - slabCvs[column]!)
  corners[0] = slabIndex(line, column)
  corners[1] = slabIndex(line, column + 1)
  corners[2] = slabIndex(line + 1, column)
  corners[3] = slabIndex(line + 1, column + 1)
  weights[0] = (1 - fraction) * (1 - beside)
  weights[1] = (1 - fraction) * beside
  weights[2] = fraction * (1 - beside)
  weights[3] = fraction * beside
}

/** The interpolated value at a position in the cells. */
function interpolate(at: number): number {
  return (
    weights[0]! * slab[corners[0]! + at]! +
    weights[1]! * slab[corners[1]! + at]! +
    weights[2]! * slab[corners[2]! + at]! +
    weights[3]! * slab[corners[3]! + at]!
  )
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
  const line = lineBelow(depthOf(utilisation))
  const scale = waitScaleOf(utilisation)
  const low = waitScale[line]!
  const high = waitScale[line + 1]!
  const beyond = scale > waitScale[lastLine]!
  locate(dispatch, departures, workers, line, beyond ? 1 : (scale - low) / (high - low), cv)
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
  const line = lineBelow(depthOf(utilisation))
  const scale = probabilityScaleOf(utilisation)
  const low = probabilityScale[line]!
  const high = probabilityScale[line + 1]!
  const last = probabilityScale[lastLine]!
  locate(dispatch, departures, workers, line, Math.min(1, (scale - low) / (high - low)), cv)
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
  const line = lineBelow(depth)
  locate(dispatch, departures, workers, line, fractionOf(depth, line), cv)
  return interpolate(standardErrorAt)
}

/** Writes the interpolated quantiles after the minimum, which `out[0]` already holds. */
function fillQuantiles(out: Float64Array, stretch: number): void {
  const least = out[0]!
  for (let at = 0; at < quantilesPerCell; at++) {
    out[at + 1] = Math.max(least, (Math.exp(interpolate(at)) - logOffset) * stretch)
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
  const line = lineBelow(depth)
  locate(dispatch, departures, workers, line, fractionOf(depth, line), cv)
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
