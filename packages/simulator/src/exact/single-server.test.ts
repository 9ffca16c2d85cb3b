import { expect, test } from 'vitest'
import { gammaDistribution } from './incomplete-gamma.ts'
import { fifoMeanWait, fifoWaitQuantiles, gatedMeanExcess } from './single-server.ts'

test('the incomplete gamma function', () => {
  for (const x of [0.01, 0.5, 1, 3, 20]) {
    expect(gammaDistribution(1, x)).toBeCloseTo(1 - Math.exp(-x), 12)
    expect(gammaDistribution(2, x)).toBeCloseTo(1 - (1 + x) * Math.exp(-x), 12)
    // P(a, x) − P(a + 1, x) = x^a e^−x / Γ(a + 1), here with Γ(3/2) = √π / 2.
    const difference = gammaDistribution(0.5, x) - gammaDistribution(1.5, x)
    expect(difference).toBeCloseTo(2 * Math.sqrt(x / Math.PI) * Math.exp(-x), 12)
  }
})

test('the wait of M/M/1 is exponential with an atom', () => {
  for (const rho of [0.3, 0.7, 0.95]) {
    const survivals = [0.99, 0.2, 0.01, 0.0003]
    const found = fifoWaitQuantiles(rho, 1, survivals)
    const exact = survivals.map((p) => (p >= rho ? 0 : Math.log(rho / p) / (1 - rho)))
    for (const [k, wait] of exact.entries()) {
      expect(Math.abs(found[k]! - wait)).toBeLessThan(0.002 * wait + 1e-9)
    }
  }
})

test('the quantiles integrate to the mean wait', () => {
  for (const cv of [0, 0.5, 2, 4]) {
    const survivals = Array.from({ length: 3000 }, (_, k) => 0.0004 + ((k + 0.5) / 3000) * 0.9996)
    const waits = fifoWaitQuantiles(0.8, cv, survivals)
    const body = waits.reduce((sum, wait) => sum + wait, 0) * (0.9996 / 3000)
    // Beyond .0004 the tail is exponential, its mean one relaxation further out.
    const [far, near] = fifoWaitQuantiles(0.8, cv, [0.0004, 0.0004 * Math.E]) as Float64Array
    const tail = 0.0004 * (far! + (far! - near!))
    expect((body + tail) / fifoMeanWait(0.8, cv)).toBeCloseTo(1, 2)
  }
})

test('a gated worker waits longer by (1 + 2ρ)/(1 + ρ)', () => {
  for (const rho of [0.1, 0.5, 0.9]) {
    expect(gatedMeanExcess(rho, 2) / fifoMeanWait(rho, 2)).toBeCloseTo((1 + 2 * rho) / (1 + rho))
  }
})
