import { formatMs, formatShare } from '@plimsoll/messages/format'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { memo, useMemo } from 'react'
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { useTexts } from '../ui/texts.tsx'
import { ticksTo, topMs } from './curve-scale.ts'
import { smoothCurve } from './smooth.ts'

/** Enough that the line bends smoothly where it is as wide as a desk's screen. */
const POINTS = 60

const tick = { fontSize: 12, fill: 'var(--ink-2)' }
const tooltip = {
  border: '1px solid var(--rule-strong)',
  borderRadius: 'var(--radius)',
  background: 'var(--overlay)',
  fontSize: 'var(--text-s)',
}
const label = { fontSize: 12, fill: 'var(--signal)' }
const filling = { inlineSize: '100%', blockSize: '100%' }

/** The chart itself, fetched apart: its library is larger than all else on the page. */
export default memo(function CurveChart({
  answer,
  other,
}: {
  answer: PlanAnswer
  /** Another dispatch, drawn faintly behind. */
  other: PlanAnswer | null
}) {
  const { t, lang } = useTexts()
  const { utilisation, latency, request } = answer
  const curve = useMemo(() => smoothCurve(answer.curve, POINTS), [answer.curve])
  const behind = useMemo(() => other && smoothCurve(other.curve, POINTS), [other])
  const top = topMs(answer)
  const p99Ms = latency.p99Ms
  const line = {
    type: 'linear',
    dot: false,
    isAnimationActive: false,
    activeDot: { r: 3 },
  } as const
  return (
    <LineChart
      responsive
      style={filling}
      data={curve}
      margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid stroke="var(--grid)" vertical={false} />
      <XAxis
        dataKey="utilisation"
        type="number"
        domain={[0, 1]}
        ticks={[0, 0.25, 0.5, 0.75, 1]}
        tickFormatter={(share: number) => formatShare(lang, share)}
        tick={tick}
        stroke="var(--rule-strong)"
      />
      <YAxis
        domain={[0, top]}
        allowDataOverflow
        ticks={ticksTo(top)}
        width={58}
        tickFormatter={(ms: number) => formatMs(lang, ms)}
        tick={tick}
        stroke="var(--rule-strong)"
      />
      <Tooltip
        cursor={{ stroke: 'var(--ink-3)', strokeDasharray: '2 3' }}
        isAnimationActive={false}
        contentStyle={tooltip}
        formatter={(ms, name) => [formatMs(lang, Number(ms)), name]}
        labelFormatter={(share) => formatShare(lang, Number(share))}
      />
      {behind && (
        <Line
          {...line}
          data={behind}
          dataKey="p99Ms"
          stroke="var(--ink-3)"
          strokeWidth={1.5}
          strokeOpacity={0.7}
          strokeDasharray="8 3"
          tooltipType="none"
          activeDot={false}
        />
      )}
      <Line
        {...line}
        dataKey="p99Ms"
        name={t('results.curve.p99')}
        stroke="var(--ink)"
        strokeWidth={2.25}
      />
      <Line
        {...line}
        dataKey="p95Ms"
        name={t('results.curve.p95')}
        stroke="var(--series-4)"
        strokeWidth={1.5}
      />
      <Line
        {...line}
        dataKey="p50Ms"
        name={t('results.curve.p50')}
        stroke="var(--series-2)"
        strokeWidth={2}
        strokeDasharray="3 3"
      />
      <ReferenceLine
        x={utilisation.target}
        stroke="var(--signal-fill)"
        strokeWidth={2.5}
        label={{
          ...label,
          value: t('results.hull.target'),
          position: utilisation.target > 0.5 ? 'insideTopRight' : 'insideTopLeft',
        }}
      />
      {request.latencySloMs !== null && (
        <ReferenceLine
          y={request.latencySloMs}
          stroke="var(--signal)"
          strokeDasharray="7 4"
          label={{
            ...label,
            value: t('results.curve.slo', { slo: formatMs(lang, request.latencySloMs) }),
            position: 'insideBottomLeft',
          }}
        />
      )}
      {utilisation.peak <= 1 && (
        <ReferenceLine x={utilisation.peak} stroke="var(--teal)" strokeDasharray="2 3" />
      )}
      {p99Ms !== null && utilisation.peak <= 1 && p99Ms <= top && (
        <ReferenceDot
          x={utilisation.peak}
          y={p99Ms}
          r={5}
          fill="var(--teal-fill)"
          stroke="var(--sheet)"
          strokeWidth={2}
        />
      )}
    </LineChart>
  )
})
