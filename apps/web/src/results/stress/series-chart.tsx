import { formatClock, formatMs, formatShare, rateNumber } from '@plimsoll/messages/format'
import type { StressAnswer } from '@plimsoll/schemas/stress'
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  XAxis,
  YAxis,
} from 'recharts'
import { useTexts } from '../../ui/texts.tsx'
import { niceCeiling } from '../curve-scale.ts'
import type { ChartKind } from './charts.tsx'
import { most, timeTicks, turnedAway } from './series.ts'

const tick = { fontSize: 12, fill: 'var(--ink-2)' }
const filling = { inlineSize: '100%', blockSize: '100%' }
/** Room for the names beside the plot; the mark of the time in `charts.module.css` knows it too. */
const axisPx = 52
const margin = { top: 6, right: 8, bottom: 0, left: 0 }
const still = { type: 'linear', dot: false, activeDot: false, isAnimationActive: false } as const

type Props = {
  stress: StressAnswer
  kind: ChartKind
  /** Where the dashed line is: objective or target. */
  lineAt: number | null
}

/** One series over the simulated time, the interval of the trouble shaded. */
export default function SeriesChart({ stress, kind, lineAt }: Props) {
  const { lang } = useTexts()
  const { series, trouble } = stress
  const end = series.at(-1)?.atSeconds ?? 1
  const top = topOf(stress, kind, lineAt)
  const format = (value: number) =>
    kind === 'rate'
      ? rateNumber(lang, value)
      : kind === 'p99'
        ? formatMs(lang, value)
        : formatShare(lang, value)
  return (
    <ComposedChart
      responsive
      style={filling}
      data={series}
      margin={margin}
      accessibilityLayer={false}
    >
      {stress.scenario !== 'steady' && (
        <ReferenceArea
          x1={trouble.fromSeconds}
          x2={Math.min(trouble.toSeconds, end)}
          fill="var(--amber-wash)"
          fillOpacity={1}
          stroke="none"
        />
      )}
      <CartesianGrid stroke="var(--grid)" vertical={false} />
      <XAxis
        dataKey="atSeconds"
        type="number"
        domain={[series[0]?.atSeconds ?? 0, end]}
        ticks={timeTicks(end)}
        tickFormatter={formatClock}
        tick={tick}
        height={22}
        stroke="var(--rule-strong)"
      />
      <YAxis
        domain={[0, top]}
        allowDataOverflow
        ticks={[0, top / 2, top]}
        width={axisPx}
        tickFormatter={format}
        tick={tick}
        stroke="var(--rule-strong)"
      />
      {kind === 'rate' && (
        <Line {...still} dataKey="rateRps" stroke="var(--ink)" strokeWidth={1.75} />
      )}
      {kind === 'p99' && <Line {...still} dataKey="p99Ms" stroke="var(--ink)" strokeWidth={1.75} />}
      {kind === 'utilisation' && (
        <Area
          {...still}
          dataKey="utilisation"
          stroke="var(--teal)"
          strokeWidth={1.75}
          fill="var(--teal-fill)"
          fillOpacity={0.16}
        />
      )}
      {kind === 'away' && (
        <Area
          {...still}
          dataKey={turnedAway}
          stroke="var(--signal)"
          strokeWidth={1.75}
          fill="var(--signal-fill)"
          fillOpacity={0.2}
        />
      )}
      {lineAt !== null && (
        <ReferenceLine y={lineAt} stroke="var(--signal)" strokeDasharray="6 4" strokeWidth={1.25} />
      )}
    </ComposedChart>
  )
}

/** Top of the axis, so that the line is always on it. */
function topOf({ series }: StressAnswer, kind: ChartKind, lineAt: number | null): number {
  if (kind === 'utilisation') return 1
  const of = { rate: 'rateRps', p99: 'p99Ms' } as const
  const highest = kind === 'away' ? most(series, turnedAway) : most(series, (p) => p[of[kind]])
  if (kind === 'away') return Math.min(1, niceCeiling(Math.max(highest, 0.01)))
  return niceCeiling(Math.max(highest, lineAt ?? 0) * 1.02)
}
