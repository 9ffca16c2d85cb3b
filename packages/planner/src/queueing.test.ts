import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  erlangC,
  meanWait,
  responseQuantile,
  responseSurvival,
  serversForWait,
} from './queueing.ts'

const S = 20

describe('M/M/c against worked numbers (S = 20 ms)', () => {
  it.each([
    [1, 0.7, 0.7, 46.21, 199.72, 307.01],
    [2, 0.7, 0.576471, 29.02, 110.91, 165.31],
    [4, 0.7, 0.428654, 20.57, 75.05, 109.85],
    [4, 0.9, 0.787753, 45.09, 163.31, 243.86],
    [8, 0.8, 0.457645, 19.73, 70.17, 103.04],
    [16, 0.9, 0.591343, 21.56, 72.47, 105.4],
  ])('%i servers at %f', (servers, utilisation, wait, p50, p95, p99) => {
    expect(erlangC(servers, servers * utilisation)).toBeCloseTo(wait, 6)
    const times = [0.5, 0.05, 0.01].map((s) => S * responseQuantile(servers, utilisation, s))
    for (const [i, expected] of [p50, p95, p99].entries()) {
      expect(times[i]).toBeCloseTo(expected, 2)
    }
  })

  it.each([
    [4, 0.01, 10],
    [1, 0.05, 4],
    [10, 0.2, 14],
    [80, 0.05, 97],
    [160, 0.01, 192],
  ])('%i erlangs wait with at most %f on %i servers', (load, probability, servers) => {
    expect(serversForWait(load, probability)).toBe(servers)
  })
})

describe('M/M/c in general', () => {
  const servers = fc.integer({ min: 1, max: 200 })
  const utilisation = fc.double({ min: 0.01, max: 0.99, noNaN: true })

  it('is M/M/1 for one server', () => {
    fc.assert(
      fc.property(utilisation, fc.double({ min: 0.001, max: 0.99, noNaN: true }), (rho, s) => {
        expect(responseQuantile(1, rho, s)).toBeCloseTo(-Math.log(s) / (1 - rho), 6)
        expect(meanWait(1, rho, 1)).toBeCloseTo(rho / (1 - rho), 9)
      }),
    )
  })

  it('has quantiles that its own survival gives back, also where θ meets μ', () => {
    fc.assert(
      fc.property(servers, utilisation, fc.constantFrom(0.5, 0.05, 0.01), (c, rho, s) => {
        const t = responseQuantile(c, rho, s)
        expect(responseSurvival(erlangC(c, c * rho), c, rho, t)).toBeCloseTo(s, 8)
      }),
    )
    expect(responseSurvival(erlangC(2, 1), 2, 0.5, responseQuantile(2, 0.5, 0.01))).toBeCloseTo(
      0.01,
      8,
    )
  })

  it('waits less with more servers at the same load', () => {
    fc.assert(
      fc.property(servers, fc.double({ min: 0.1, max: 0.99, noNaN: true }), (c, share) => {
        const load = c * share
        expect(erlangC(c + 1, load)).toBeLessThanOrEqual(erlangC(c, load))
      }),
    )
  })
})
