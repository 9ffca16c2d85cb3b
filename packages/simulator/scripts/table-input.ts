import { depthGrid } from '../../planner/src/table/grid.ts'
import { sampler } from '../src/distribution.ts'
import { createRng, exponential, gamma } from '../src/random.ts'

/** Unit gaps and services that all cells of one cv share (common random numbers). */
export interface Input {
  cv: number
  gaps: Float64Array
  services: Float64Array
}

let cached: Input | undefined

/** The input for a cv: `requests` services of mean 1 and one more gap of mean 1. */
export function inputOf(cv: number, requests: number): Input {
  if (cached?.cv === cv && cached.services.length === requests) return cached
  const rng = createRng(Math.round(1000 * cv) + 1)
  const draw = sampler({ mean: 1, cv, family: 'gamma' }, rng)
  const gaps = new Float64Array(requests + 1)
  const services = new Float64Array(requests)
  for (let i = 0; i <= requests; i++) gaps[i] = exponential(rng)
  for (let i = 0; i < requests; i++) services[i] = draw()
  cached = { cv, gaps, services }
  return cached
}

let cachedErlang: { phases: number; gaps: Float64Array } | undefined

/** Gaps of mean 1 between the requests that a worker gets in turn: sums of exponential gaps. */
export function erlangGaps(phases: number, requests: number): Float64Array {
  const known = cachedErlang
  if (known?.phases === phases && known.gaps.length === requests) return known.gaps
  const rng = createRng(phases)
  const gaps = new Float64Array(requests)
  for (let i = 0; i < requests; i++) gaps[i] = gamma(rng, phases) / phases
  cachedErlang = { phases, gaps }
  return gaps
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
