import { readFileSync } from 'node:fs'
import { simulate } from '../src/scenario/simulate.ts'
import { type Cell, scenarioOf } from './accuracy-cell.ts'

/** The measured cells of a file, groundtruth/queueing.json unless given. */
export function readCells(file?: string): Cell[] {
  const source = file ?? new URL('../groundtruth/queueing.json', import.meta.url)
  return JSON.parse(readFileSync(source, 'utf8')) as Cell[]
}

/** Repetitions of each experiment; what is predicted is the median over them. */
const repetitions = 41

const kinds = [
  { key: 'p50', survival: 0.5 },
  { key: 'p95', survival: 0.05 },
  { key: 'p99', survival: 0.01 },
] as const

/** One quantile of a cell, predicted and measured. */
export interface Verdict {
  key: (typeof kinds)[number]['key']
  predictedMs: number
  measuredMs: number
  /** Within a factor of 1.25 or two standard errors of the measurement. */
  near: boolean
}

export interface AccuracyRow {
  cell: Cell
  meanMs: number
  verdicts: Verdict[]
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/** Simulates a cell as it was run, with an overhead, and compares it with what was measured. */
export function accuracyOf(cell: Cell, overheadMs: number): AccuracyRow {
  const runs = Array.from({ length: repetitions }, (_, seed) => {
    return simulate(scenarioOf(cell, overheadMs, seed + 1))
  })
  const verdicts = kinds.map(({ key, survival }) => {
    const predictedMs = median(runs.map((run) => run.quantiles([survival])[0]!))
    const measuredMs = cell.responseTimeMs[key]
    const ratio = predictedMs / measuredMs
    const error = key === 'p50' ? 0 : cell.standardErrorMs[key]
    const near = (ratio < 1.25 && ratio > 0.8) || Math.abs(predictedMs - measuredMs) < 2 * error
    return { key, predictedMs, measuredMs, near }
  })
  const meanMs = runs.reduce((sum, run) => sum + run.meanMs, 0) / repetitions
  return { cell, meanMs, verdicts }
}
