import type { Confidence } from '@plimsoll/schemas/calibration'
import type { Estimate, Params, Ref } from '../study.ts'
import type { Overhead } from './overhead.ts'

/** Smallest `cpu` that the plan query takes, in ms. */
const CPU_MIN_MS = 0.01

/** S: time that one request keeps a worker busy, the framework's share included. */
export type ServiceTime = {
  valueMs: number
  /** null: nothing shows how small it could be. */
  lowMs: number | null
  highMs: number
  overhead: Overhead
  confidence: Confidence
  code: string
  formula: string
  params: Params
  lines: Ref[]
}

/** Relative half-width of what `count` requests leave open: two standard errors at cv 1. */
export const samplingError = (count: number): number => 2 / Math.sqrt(Math.max(4, count))

export function cpuOf(service: ServiceTime): Estimate {
  const { overhead, confidence, code, lines } = service
  const without = (valueMs: number, overheadMs: number) =>
    Math.max(CPU_MIN_MS, valueMs - overheadMs)
  return {
    name: 'cpu',
    value: without(service.valueMs, overhead.typicalMs),
    ...(service.lowMs !== null && { low: without(service.lowMs, overhead.highMs) }),
    high: without(service.highMs, overhead.lowMs),
    confidence,
    code,
    formula: `${service.formula}; cpu = S − o`,
    params: { ...service.params, serviceTimeMs: service.valueMs, overheadMs: overhead.typicalMs },
    lines,
  }
}

const rank: Record<Confidence, number> = { measured: 2, inferred: 1, assumed: 0 }

/** The best founded of what there is, the first among equals. */
export const bestOf = <T extends { confidence: Confidence }>(found: readonly T[]): T | null =>
  found.reduce<T | null>(
    (best, next) => (best && rank[best.confidence] >= rank[next.confidence] ? best : next),
    null,
  )
