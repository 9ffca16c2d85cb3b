import { depthGrid } from '../../planner/src/table/grid.ts'
import { sampler } from '../src/distribution.ts'
import { gammaDistribution } from '../src/exact/incomplete-gamma.ts'
import { createRng, exponential } from '../src/random.ts'

/** Unit gaps and services that all cells of one cv share (common random numbers). */
export interface Input {
  cv: number
  seed: number
  gaps: Float64Array
  services: Float64Array
}

let cached: Input | undefined

/** The input for a cv: `requests` services of mean 1 and one more gap of mean 1. */
export function inputOf(cv: number, requests: number, seed: number): Input {
  if (cached?.cv === cv && cached.seed === seed && cached.services.length === requests) {
    return cached
  }
  const rng = createRng(seed)
  const draw = sampler({ mean: 1, cv, family: 'gamma' }, rng)
  const gaps = new Float64Array(requests + 1)
  const services = new Float64Array(requests)
  for (let i = 0; i <= requests; i++) gaps[i] = exponential(rng)
  for (let i = 0; i < requests; i++) services[i] = draw()
  cached = { cv, seed, gaps, services }
  return cached
}

const largestGap = 32
const steps = 4096

/**
 * Gaps of mean 1 between the requests that a worker gets in turn: Erlang ones. Each is the quantile
 * of that distribution at the probability that the exponential gap has in its own, so that both
 * rise and fall together and the queue with exponential gaps remains a control variate.
 */
export function fillErlangGaps(out: Float64Array, gaps: Float64Array, phases: number): void {
  const quantiles = erlangQuantiles(phases)
  for (let i = 0; i < out.length; i++) {
    const place = Math.min(gaps[i]! / largestGap, 1 - 1e-9) ** 0.5 * steps
    const below = Math.floor(place)
    const low = quantiles[below]!
    out[i] = low + (place - below) * (quantiles[below + 1]! - low)
  }
}

/** Erlang quantiles where an exponential gap is `largestGap · (i/steps)²`, by bisection. */
function erlangQuantiles(phases: number): Float64Array {
  const quantiles = new Float64Array(steps + 1)
  let low = 0
  for (let i = 1; i <= steps; i++) {
    const probability = -Math.expm1(-largestGap * (i / steps) ** 2)
    let high = low + 1
    while (gammaDistribution(phases, high * phases) < probability && high < 100) high++
    for (let from = low, step = 0; step < 44; step++) {
      const middle = (from + high) / 2
      if (gammaDistribution(phases, middle * phases) < probability) from = middle
      else high = middle
    }
    low = high
    quantiles[i] = high
  }
  return quantiles
}

/** Arrival times from gaps of mean 1, at the given rate. */
export function fillArrivals(times: Float64Array, gaps: Float64Array, rate: number): void {
  let now = 0
  for (let i = 0; i < times.length; i++) {
    now += gaps[i]! / rate
    times[i] = now
  }
}

/** The utilisation of a point of the table's grid. */
export function utilisationOf(point: number): number {
  return 1 - Math.exp(-depthGrid[point]!)
}
