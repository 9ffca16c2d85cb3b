import { formatMs, formatRate, formatShare } from '@plimsoll/messages/format'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import type { StressAnswer, StressPoint } from '@plimsoll/schemas/stress'
import { type CSSProperties, lazy, memo, type ReactNode, Suspense } from 'react'
import { useWhatIfTexts } from '../use-whatif-texts.ts'
import styles from './charts.module.css'
import { most, turnedAway } from './series.ts'

// Moving the time must not draw them anew: the mark of the time lies over them.
const SeriesChart = memo(lazy(() => import('./series-chart.tsx')))

export type ChartKind = 'rate' | 'p99' | 'utilisation' | 'away'

type Props = { answer: PlanAnswer; stress: StressAnswer; now: StressPoint; style: CSSProperties }

/** The four series over the same time, each named with its value at the moment shown. */
export function Charts({ answer, stress, now, style }: Props) {
  const { t, lang } = useWhatIfTexts()
  const { series, objectiveMs } = stress
  const first = series[0] ?? now
  const targetShare = answer.utilisation.target
  const target = formatShare(lang, targetShare)
  const away = turnedAway(now)
  const worstMs = most(series, (p) => p.p99Ms)
  const chart = (kind: ChartKind, text: string, lineAt: number | null) => (
    <div className={styles.place} role="img" aria-label={text}>
      <Suspense fallback={null}>
        <SeriesChart stress={stress} kind={kind} lineAt={lineAt} />
      </Suspense>
      <span className={styles.now} />
    </div>
  )
  return (
    <div className={styles.charts} style={style}>
      <Figure name={t('whatif.rate')} value={formatRate(lang, now.rateRps)}>
        {chart(
          'rate',
          t('whatif.chart.rate', {
            from: formatRate(lang, first.rateRps),
            most: formatRate(
              lang,
              most(series, (p) => p.rateRps),
            ),
          }),
          null,
        )}
      </Figure>
      <Figure
        name={t('whatif.p99')}
        value={now.p99Ms === null ? t('whatif.silence') : formatMs(lang, now.p99Ms)}
        line={
          objectiveMs === null ? null : t('whatif.objective', { slo: formatMs(lang, objectiveMs) })
        }
        isOver={now.p99Ms === null || (objectiveMs !== null && now.p99Ms > objectiveMs)}
      >
        {chart(
          'p99',
          t('whatif.chart.p99', {
            from: formatMs(lang, first.p99Ms),
            most: formatMs(lang, worstMs),
          }),
          objectiveMs,
        )}
      </Figure>
      <Figure
        name={t('whatif.utilisation')}
        value={formatShare(lang, now.utilisation)}
        line={t('whatif.line', { target })}
        isOver={now.utilisation > targetShare}
      >
        {chart(
          'utilisation',
          t('whatif.chart.utilisation', {
            from: formatShare(lang, first.utilisation),
            most: formatShare(
              lang,
              most(series, (p) => p.utilisation),
            ),
            target,
          }),
          targetShare,
        )}
      </Figure>
      <Figure
        name={t('whatif.away')}
        value={away === 0 ? t('whatif.nobody') : formatShare(lang, away)}
        isOver={away > 0}
      >
        {chart(
          'away',
          t('whatif.chart.away', { most: formatShare(lang, most(series, turnedAway)) }),
          null,
        )}
      </Figure>
    </div>
  )
}

function Figure(props: {
  name: string
  value: string
  /** What the dashed line stands for. */
  line?: string | null
  isOver?: boolean
  children: ReactNode
}) {
  const { name, value, line, isOver, children } = props
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span className={styles.name}>{name}</span>
        {line && <span className={styles.line}>{line}</span>}
        <span className={`${styles.value} ${isOver ? styles.over : ''}`}>{value}</span>
      </figcaption>
      {children}
    </figure>
  )
}
