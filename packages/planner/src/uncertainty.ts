import { parameterOfField } from '@plimsoll/schemas/parameters'
import type { Uncertainty } from '@plimsoll/schemas/plan'
import { permalink } from '@plimsoll/schemas/query'
import { RangedField, within } from '@plimsoll/schemas/range'
import type { PlanRequest } from '@plimsoll/schemas/request'
import type { Profiles } from '@plimsoll/schemas/variant'
import { type Assessment, busiestUtilisation, targetOf } from './assessment.ts'
import { choose } from './choose.ts'
import { nothingKnown } from './context.ts'

/** Points of the ranges that are planned; the share they give is good to a few per cent. */
const sampleCount = 96
const confidences = [0.5, 0.8, 0.9, 0.95, 1]
const primes = [2, 3, 5, 7, 11, 13, 17]

type Sample = { request: PlanRequest; needed: Assessment }

/**
 * Plans over the ranges of a request by a Halton sequence (quasi-Monte Carlo: even, and the same
 * each time). Null where every input is a point.
 */
export function uncertaintyOf(a: Assessment): Uncertainty | null {
  const { request, profiles } = a.context
  const fields = RangedField.options.filter((field) => request.ranges[field])
  if (fields.length === 0) return null
  const samples = Array.from({ length: sampleCount }, (_, i): Sample => {
    const sampled = atPosition(request, (dimension) => halton(i + 1, primes[dimension]!))
    return { request: sampled, needed: sized(sampled, profiles) }
  })
  return {
    holds: shareThatHolds(a, samples, profiles),
    samples: sampleCount,
    inputs: shares(a, fields, profiles),
    choices: choicesOf(request, samples, profiles),
  }
}

/** The request at one point of its ranges: `position(i)` in the i-th of them. */
function atPosition(request: PlanRequest, position: (dimension: number) => number): PlanRequest {
  const sampled = { ...request, ranges: {} }
  let dimension = 0
  for (const field of RangedField.options) {
    const range = request.ranges[field]
    if (range) sampled[field] = within(range, position(dimension++))
  }
  return sampled
}

/** Radical inverse of `index` in `base`: the Halton sequence's coordinate, 0 to 1. */
function halton(index: number, base: number): number {
  let result = 0
  let fraction = 1
  for (let i = index; i > 0; i = Math.floor(i / base)) {
    fraction /= base
    result += fraction * (i % base)
  }
  return result
}

const freeCounts = { servers: 'auto', workers: 'auto', replicas: 'auto' } as const
const chosen = (request: PlanRequest, profiles: Profiles) =>
  choose(request, profiles, nothingKnown(request, profiles)).assessment
const sized = (request: PlanRequest, profiles: Profiles) =>
  chosen({ ...request, ...freeCounts }, profiles)

type Counts = Pick<Assessment, 'servers' | 'workersPerServer' | 'workers'>

/** The request with counts given, to be judged. */
function withCounts(request: PlanRequest, counts: Counts, profiles: Profiles): PlanRequest {
  return profiles.target.placement === 'host'
    ? { ...request, servers: counts.servers, workers: counts.workersPerServer }
    : { ...request, servers: counts.servers, replicas: counts.workers, workers: 'auto' }
}

function shareThatHolds(counts: Counts, samples: Sample[], profiles: Profiles): number {
  const holding = samples.filter(({ request }) => {
    const judged = withCounts(request, counts, profiles)
    return chosen(judged, profiles).failures.length === 0
  })
  return holding.length / samples.length
}

/** For each confidence the smallest counts found that hold in so many samples. */
function choicesOf(request: PlanRequest, samples: Sample[], profiles: Profiles) {
  const feasible = samples
    .map(({ needed }) => needed)
    .filter((needed) => needed.failures.length === 0)
    .sort((x, y) => x.servers - y.servers || x.workers - y.workers)
  const choices: Uncertainty['choices'] = []
  for (const confidence of confidences) {
    // Counts that suffice for one sample may not for another that needs fewer: more memory, say.
    for (let at = Math.ceil(confidence * samples.length) - 1; at < feasible.length; at++) {
      const counts = countsFor(feasible.slice(0, at + 1))
      const holds = shareThatHolds(counts, samples, profiles)
      if (holds < confidence) continue
      const link = permalink(withCounts(request, counts, profiles))
      choices.push({ confidence, holds, ...counts, permalink: link })
      break
    }
  }
  return choices
}

/** Servers of the neediest, and the most workers that any with as many servers needs. */
function countsFor(needed: Assessment[]): Counts {
  const servers = needed[needed.length - 1]?.servers ?? 1
  const alike = needed.filter((a) => a.servers === servers)
  return {
    servers,
    workersPerServer: Math.max(...alike.map((a) => a.workersPerServer)),
    workers: Math.max(...alike.map((a) => a.workers)),
  }
}

/** How near to breaking the plan's counts are: 1 at the line. */
function strain(a: Assessment): number {
  const { memory } = a
  const cpu = busiestUtilisation(a) / (targetOf(a) || 1)
  return Math.max(cpu, memory.serverMiB / memory.serverRamMiB)
}

/** Each input's share of the doubt: how far it alone moves the plan between break and ease. */
function shares(a: Assessment, fields: readonly RangedField[], profiles: Profiles) {
  const { request } = a.context
  const swings = fields.map((field, moved) => {
    const end = (position: number) => {
      const sampled = atPosition(request, (i) => (i === moved ? position : 0.5))
      return strain(chosen(withCounts(sampled, a, profiles), profiles))
    }
    return { param: parameterOfField(field) ?? field, swing: Math.abs(end(1) - end(0)) }
  })
  const total = swings.reduce((sum, { swing }) => sum + swing, 0) || 1
  return swings
    .map(({ param, swing }) => ({ param, share: swing / total }))
    .sort((x, y) => y.share - x.share)
}
