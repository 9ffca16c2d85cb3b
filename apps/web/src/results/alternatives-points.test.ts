import type { Alternative } from '@plimsoll/schemas/plan'
import { describe, expect, it } from 'vitest'
import { placePx, planPoints } from './alternatives-points.ts'

const other = (change: Partial<Alternative>): Alternative => ({
  id: 'more-servers',
  query: {},
  permalink: `/?${JSON.stringify(change)}`,
  verdict: 'feasible',
  servers: 2,
  workersPerServer: 3,
  workers: 6,
  dispatch: 'central',
  peakUtilisation: 0.5,
  p99Ms: 200,
  safeRateRps: 100,
  costPerMonth: 80,
  ...change,
})

const plan = (alternatives: Alternative[], perMonth: number | null, slo: number | null = null) => ({
  alternatives,
  verdict: 'feasible' as const,
  servers: 1,
  cost: { perMonth },
  request: { latencySloMs: slo },
  latency: {
    dispatch: 'central' as const,
    p50Ms: 40,
    p95Ms: 100,
    p99Ms: 200,
    meanMs: 50,
    waitProbability: 0,
  },
})

const pointsOf = (answer: Parameters<typeof planPoints>[0]) => planPoints(answer, 600)

describe('the plan and its neighbours as points', () => {
  it('stand over the price, or over servers where there is none', () => {
    expect(pointsOf(plan([other({})], 40)).costs).toEqual([40, 80])
    expect(pointsOf(plan([other({})], null)).costs).toEqual([1, 2])
  })

  it('draw an endless time at the top and leave out what has no price', () => {
    const endless = other({ p99Ms: null })
    const { points, topMs } = pointsOf(plan([endless, other({ costPerMonth: null })], 40))
    expect(points.map(({ letter }) => letter)).toEqual([null, 'A'])
    expect(points[1]).toMatchObject({ p99Ms: null, y: topMs })
  })

  it('stand side by side where they would hide one another', () => {
    const { points } = pointsOf(plan([other({ costPerMonth: 40 }), other({})], 40))
    expect(points.map(({ place }) => place)).toEqual([0, 1, 0])
  })

  it('do so into the plot where they stand at its end, and never touch in a narrow one', () => {
    const same = [other({}), other({}), other({ costPerMonth: 76 }), other({ costPerMonth: 72 })]
    const width = 270
    const { points, costSpan } = planPoints(plan(same, 40), width)
    const [least, most] = costSpan
    const xs = points.map(({ cost, place }) => {
      const x = ((cost - least) / (most - least)) * width + place * placePx
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(width)
      return x
    })
    xs.sort((a, b) => a - b)
    for (const [i, x] of xs.slice(1).entries()) expect(x - xs[i]!).toBeGreaterThan(placePx - 2)
  })

  it('leave room for the objective, and let one hopeless neighbour not press the others flat', () => {
    expect(pointsOf(plan([other({})], 40, 900)).topMs).toBeGreaterThan(900)
    const hopeless = other({ p99Ms: 60_000 })
    expect(pointsOf(plan([other({}), hopeless], 40)).topMs).toBeLessThanOrEqual(2000)
  })
})
