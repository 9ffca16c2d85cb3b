import type { Alternative, PlanAnswer } from '@plimsoll/schemas/plan'
import { niceCeiling } from './curve-scale.ts'

/** A plan as a point: what it costs against how long 99 of 100 requests take at most. */
export type PlanPoint = {
  /** Letter that the list below the chart has too; null for the plan itself. */
  letter: string | null
  permalink: string | null
  verdict: Alternative['verdict']
  /** Price a month, or how many servers where no price is known. */
  cost: number
  /** Null: the queue grows without end. */
  p99Ms: number | null
  /** Where it is drawn: an endless time stands at the top. */
  y: number
  /** Points on one spot stand side by side: how many places to the right. */
  place: number
}

export type PlanPoints = { points: PlanPoint[]; topMs: number; costs: number[]; isPriced: boolean }

/** Letter of the alternative at an index. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index)

type Input = Pick<PlanAnswer, 'alternatives' | 'verdict' | 'latency' | 'cost' | 'servers'> & {
  request: Pick<PlanAnswer['request'], 'latencySloMs'>
}

/** The plan and its neighbours as points; one without a price is left out where others have one. */
export function planPoints(answer: Input): PlanPoints {
  const isPriced = answer.cost.perMonth !== null
  const all = [
    {
      letter: null,
      permalink: null,
      verdict: answer.verdict,
      cost: isPriced ? answer.cost.perMonth : answer.servers,
      p99Ms: answer.latency.p99Ms,
    },
    ...answer.alternatives.map(({ permalink, verdict, servers, costPerMonth, p99Ms }, index) => ({
      letter: letterOf(index),
      permalink,
      verdict,
      cost: isPriced ? costPerMonth : servers,
      p99Ms,
    })),
  ]
  const known = all.flatMap((point) =>
    point.cost === null ? [] : [{ ...point, cost: point.cost }],
  )
  const times = known.flatMap(({ p99Ms }) => (p99Ms === null ? [] : [p99Ms]))
  const slo = answer.request.latencySloMs ?? 0
  // One hopeless neighbour must not press all others onto the axis.
  const middle = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 1
  const topMs = niceCeiling(Math.max(Math.min(Math.max(...times, 1), 5 * middle), slo) * 1.15)
  const costs = [...new Set(known.map(({ cost }) => cost))].sort((a, b) => a - b)
  const span = Math.max((costs.at(-1) ?? 0) - (costs[0] ?? 0), Number.MIN_VALUE)
  const points: PlanPoint[] = []
  for (const point of known) {
    const y = Math.min(point.p99Ms ?? topMs, topMs)
    const place = points.filter(
      (other) =>
        Math.abs(other.cost - point.cost) < span * 0.03 && Math.abs(other.y - y) < topMs * 0.1,
    ).length
    points.push({ ...point, y, place })
  }
  return { points, topMs, costs, isPriced }
}
