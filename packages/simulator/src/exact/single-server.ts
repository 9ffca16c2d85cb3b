import { gammaDistribution } from './incomplete-gamma.ts'

/** Mean wait of M/G/1 in units of S (Pollaczek and Khinchine). */
export function fifoMeanWait(utilisation: number, cv: number): number {
  return ((utilisation / (1 - utilisation)) * (1 + cv * cv)) / 2
}

/**
 * Mean time from arrival to the end of the batch less the own service, in units of S, for Poisson
 * arrivals at one worker that serves in gated batches and answers at the end of each: ρ(½ + ρ)/(1 −
 * ρ²) · E[S²]/S.
 */
export function gatedMeanExcess(utilisation: number, cv: number): number {
  const rho = utilisation
  return ((rho * (0.5 + rho)) / (1 - rho * rho)) * (1 + cv * cv)
}

/** The distribution function of what is left of a gamma service, of mean 1, that one breaks into. */
function residualDistribution(cv: number, x: number): number {
  if (cv === 0) return Math.min(1, x)
  const shape = 1 / (cv * cv)
  const scaled = x * shape
  return x * (1 - gammaDistribution(shape, scaled)) + gammaDistribution(shape + 1, scaled)
}

const points = 6000

/**
 * Quantiles of the FIFO wait in M/G/1 with gamma services, in units of S: the waits exceeded with
 * the given probabilities, 0 where fewer wait at all. The wait is a geometric sum of residual
 * services; its distribution follows by Panjer's recursion on a lattice of 6000 points. Good to
 * .1 % for probabilities of .0003 and more.
 */
export function fifoWaitQuantiles(
  utilisation: number,
  cv: number,
  survivals: readonly number[],
): Float64Array {
  const spread = (1 + cv * cv) / 2
  const reach =
    (1.3 * spread * Math.log(utilisation / 0.0003)) / (1 - utilisation) + 12 * cv * cv + 2
  const step = reach / points
  const residual = new Float64Array(points)
  for (let k = 0, below = 0; k < points; k++) {
    const upTo = residualDistribution(cv, (k + 0.5) * step)
    residual[k] = upTo - below
    below = upTo
  }
  const factor = 1 / (1 - utilisation * residual[0]!)
  const mass = new Float64Array(points)
  mass[0] = (1 - utilisation) * factor
  for (let j = 1; j < points; j++) {
    let sum = 0
    for (let k = 1; k <= j; k++) sum += residual[k]! * mass[j - k]!
    mass[j] = utilisation * factor * sum
  }
  return Float64Array.from(survivals, (survival) => {
    let beyond = 1
    for (let j = 0; j < points; j++) {
      const next = beyond - mass[j]!
      if (next <= survival) {
        return j === 0 ? 0 : step * (j - 0.5 + (beyond - survival) / (beyond - next))
      }
      beyond = next
    }
    throw new Error('the lattice is too short')
  })
}
