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
  /** Points on one spot stand side by side: how many places to the right, or left below zero. */
  place: number
}

export type PlanPoints = {
  points: PlanPoint[]
  topMs: number
  costs: number[]
  /** What the axis of costs goes from and to: room for a point at either end. */
  costSpan: [least: number, most: number]
  isPriced: boolean
}

/** Where the axis ends when no plan has an end to its times, and there is no objective either. */
const anyMs = 1000

/** From the middle of a point to that of the next one beside it. */
export const placePx = 25

/** Letter of the alternative at an index. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index)

type Input = Pick<PlanAnswer, 'alternatives' | 'verdict' | 'latency' | 'cost' | 'servers'> & {
  request: Pick<PlanAnswer['request'], 'latencySloMs'>
}

/**
 * The plan and its neighbours as points on a plot of a width; one without a price is left out where
 * others have one.
 */
export function planPoints(answer: Input, widthPx: number): PlanPoints {
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
  const longest = times.length === 0 ? anyMs : Math.min(Math.max(...times), 5 * middle)
  const topMs = niceCeiling(Math.max(longest, slo, 1) * 1.15)
  const costs = [...new Set(known.map(({ cost }) => cost))].sort((a, b) => a - b)
  const [least = 0, most = 1] = [costs[0], costs.at(-1)]
  const margin = Math.max((most - least) * 0.12, most * 0.05)
  const costSpan: [number, number] = [least - margin, most + margin]
  const xPx = (cost: number) => ((cost - costSpan[0]) / (costSpan[1] - costSpan[0])) * widthPx
  const drawn: { x: number; y: number }[] = []
  const points = known.map((point) => {
    const y = Math.min(point.p99Ms ?? topMs, topMs)
    const x = xPx(point.cost)
    // Into the plot, where there is room, and not out of it.
    const side = x > widthPx / 2 ? -1 : 1
    const isTaken = (place: number) =>
      drawn.some(
        (other) =>
          Math.abs(other.x - x - place * placePx) < placePx - 1 &&
          Math.abs(other.y - y) < topMs * 0.1,
      )
    let place = 0
    while (isTaken(place)) place += side
    drawn.push({ x: x + place * placePx, y })
    return { ...point, y, place }
  })
  return { points, topMs, costs, costSpan, isPriced }
}
