import { quantilesPerCell } from '../../planner/src/table/codec.ts'
import { survivalGrid } from '../../planner/src/table/grid.ts'
import { fifoMeanWait, fifoWaitQuantiles } from '../src/exact/single-server.ts'
import { LogHistogram } from '../src/histogram.ts'
import type { Outcome } from '../src/recursions/stream.ts'
import { regress } from './regression.ts'

/** Segments of a run that count; one more before them is left out, while the queue fills. */
const segments = 16

const survivals = survivalGrid.slice(1)
const meanAt = quantilesPerCell
const histogram = new LogHistogram()
const pooled = new LogHistogram()

/** Statistics of one run, corrected by what is known exactly about a system with the same input. */
export interface CellEstimate {
  quantiles: Float64Array
  meanWait: number
  waitProbability: number
  /** Relative standard errors of the quantiles and, last, of the mean wait. */
  standardErrors: Float64Array
}

/** Logs of the control's statistics: for each what each segment gave, and the whole run's error. */
export interface Control {
  found: Float64Array[]
  /** The exact value less the one of the whole run. */
  shortfall: Float64Array
}

/**
 * The control variates: waits at one server as fast as all workers together, fed by the same
 * requests. Their mean and quantiles are known exactly, and in heavy traffic all waits are theirs
 * up to a factor; so what they are off by in a segment corrects the others. Quantiles that most
 * requests do not wait to reach are corrected by the mean.
 */
export function controlOf(
  gaps: Float64Array,
  services: Float64Array,
  requests: number,
  utilisation: number,
  cv: number,
): Control {
  const length = Math.floor(requests / (segments + 1))
  const byMean = survivals.map((survival) => survival > utilisation / 2)
  const found = [...survivals, 1].map(() => new Float64Array(segments))
  let wait = 0
  let total = 0
  pooled.clear()
  for (let segment = -1, i = 0; segment < segments; segment++) {
    histogram.clear()
    let sum = 0
    for (const end = i + length; i < end; i++) {
      sum += wait
      histogram.add(wait)
      wait = Math.max(0, wait + services[i]! - gaps[i + 1]! / utilisation)
    }
    if (segment < 0) continue
    const quantiles = histogram.quantiles(survivals)
    for (let k = 0; k <= quantilesPerCell; k++) {
      found[k]![segment] = Math.log((byMean[k] ?? true) ? sum / length : quantiles[k]!)
    }
    total += sum
    pooled.merge(histogram)
  }
  const exact = fifoWaitQuantiles(utilisation, cv, survivals)
  const quantiles = pooled.quantiles(survivals)
  const meanRatio = fifoMeanWait(utilisation, cv) / (total / (segments * length))
  const shortfall = new Float64Array(quantilesPerCell + 1).map((_, k) =>
    Math.log((byMean[k] ?? true) ? meanRatio : exact[k]! / quantiles[k]!),
  )
  return { found, shortfall }
}

/** Estimates a cell from a run; each statistic is corrected along its regression on its control. */
export function estimate(
  { responses, waits }: Outcome,
  services: Float64Array,
  requests: number,
  control: Control | null,
): CellEstimate {
  const length = Math.floor(requests / (segments + 1))
  const found = [...survivals, 1].map(() => new Float64Array(segments))
  let delayed = 0
  let total = 0
  pooled.clear()
  for (let segment = 0, i = length; segment < segments; segment++) {
    histogram.clear()
    let excess = 0
    for (const end = i + length; i < end; i++) {
      const response = responses[i]!
      histogram.add(response)
      excess += response - services[i]!
      if (waits[i]! > 0) delayed++
    }
    const quantiles = histogram.quantiles(survivals)
    for (let k = 0; k < quantilesPerCell; k++) found[k]![segment] = Math.log(quantiles[k]! + 1e-9)
    found[meanAt]![segment] = Math.log(Math.max(0, excess / length) + 1e-9)
    total += excess
    pooled.merge(histogram)
  }
  const fits = found.map((y, k) =>
    regress(control ? control.found[k]! : new Float64Array(segments), y),
  )
  const correction = (k: number) => (control ? fits[k]!.slope * control.shortfall[k]! : 0)
  const quantiles = pooled.quantiles(survivals)
  for (let k = 0; k < quantilesPerCell; k++) {
    quantiles[k]! *= Math.exp(correction(k))
    if (k > 0) quantiles[k] = Math.max(quantiles[k]!, quantiles[k - 1]!)
  }
  return {
    quantiles,
    meanWait: Math.max(0, total / (segments * length)) * Math.exp(correction(meanAt)),
    waitProbability: delayed / (segments * length),
    standardErrors: Float64Array.from(fits, (fit) => fit.standardError),
  }
}
