import { formatMs, formatNumber } from '@plimsoll/messages/format'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { createContext, type MouseEvent, memo, use } from 'react'
import {
  CartesianGrid,
  ReferenceLine,
  Scatter,
  ScatterChart,
  usePlotArea,
  XAxis,
  YAxis,
} from 'recharts'
import { useTexts } from '../ui/texts.tsx'
import styles from './alternatives-chart.module.css'
import { type PlanPoint, placePx, planPoints } from './alternatives-points.ts'
import { ticksTo } from './curve-scale.ts'
import { formatCost } from './quantity.ts'

const tick = { fontSize: 12, fill: 'var(--ink-2)' }
/** Before the plot has been measured. */
const USUAL_WIDTH_PX = 600

const filling = { inlineSize: '100%', blockSize: '100%' }

type Links = {
  /** The name of each point, with its numbers, as a screen reader says it. */
  nameOf: (point: PlanPoint) => string
  /** Permalink of the plan that is pointed at, here or in the list. */
  pointed: string | null
  onPoint: (permalink: string | null) => void
  onOpen: ((permalink: string) => void) | undefined
}

type Props = Links & { answer: PlanAnswer }

/*
 * Beside the chart's own properties: it draws its points anew, and takes the focus away from one,
 * whenever it is drawn itself.
 */
const LinksContext = createContext<Links | null>(null)

/** Cost against response time of the plan and its neighbours, each a link to that plan. */
export default function AlternativesChart({ answer, ...links }: Props) {
  return (
    <LinksContext value={links}>
      <Plot answer={answer} />
    </LinksContext>
  )
}

const Plot = memo(function Plot({ answer }: Pick<Props, 'answer'>) {
  const { lang } = useTexts()
  const { topMs, costs, costSpan, isPriced } = planPoints(answer, USUAL_WIDTH_PX)
  const slo = answer.request.latencySloMs
  return (
    <ScatterChart
      responsive
      style={filling}
      margin={{ top: 22, right: 24, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid stroke="var(--grid)" />
      <XAxis
        dataKey="cost"
        type="number"
        domain={costSpan}
        {...(costs.length <= 7 && { ticks: costs })}
        tickFormatter={(cost: number) =>
          isPriced ? formatCost(lang, cost) : formatNumber(lang, cost, 1)
        }
        tick={tick}
        stroke="var(--rule-strong)"
      />
      <YAxis
        dataKey="y"
        type="number"
        domain={[0, topMs]}
        ticks={ticksTo(topMs)}
        width={58}
        tickFormatter={(ms: number) => formatMs(lang, ms)}
        tick={tick}
        stroke="var(--rule-strong)"
      />
      {slo !== null && <ReferenceLine y={slo} stroke="var(--signal)" strokeDasharray="7 4" />}
      <Points answer={answer} />
    </ScatterChart>
  )
})

/** The axes are the same at any width; how far apart the points must stand is not. */
function Points({ answer }: Pick<Props, 'answer'>) {
  const { points } = planPoints(answer, usePlotArea()?.width ?? USUAL_WIDTH_PX)
  return <Scatter data={points} isAnimationActive={false} shape={Point} />
}

type Drawn = { cx: number; cy: number; payload: PlanPoint }

const radius = 11

function Point(drawn: unknown) {
  const { cx, cy, payload } = drawn as Drawn
  const { permalink, letter, verdict, p99Ms, place } = payload
  const links = use(LinksContext)
  if (links === null) return null
  const { nameOf, pointed, onPoint, onOpen } = links
  const x = cx + place * placePx
  const name = nameOf(payload)
  const shape = (
    <>
      <title>{name}</title>
      <circle cx={x} cy={cy} r={radius} />
      {letter === null ? (
        <path d={`M ${x - radius - 6} ${cy} h ${2 * radius + 12}`} />
      ) : (
        <text x={x} y={cy} dy="0.36em">
          {letter}
        </text>
      )}
      {p99Ms === null && (
        <path className={styles.endless} d={`M ${x - 4} ${cy - 14} l 4 -5 l 4 5`} />
      )}
    </>
  )
  if (permalink === null) return <g className={styles.own}>{shape}</g>
  const follow = (event: MouseEvent) => {
    if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onOpen(permalink)
  }
  return (
    <a
      href={permalink}
      aria-label={name}
      className={`${styles.point} ${styles[verdict]}`}
      data-pointed={pointed === permalink || undefined}
      onClick={follow}
      onPointerEnter={() => onPoint(permalink)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(permalink)}
      onBlur={() => onPoint(null)}
    >
      {shape}
    </a>
  )
}
