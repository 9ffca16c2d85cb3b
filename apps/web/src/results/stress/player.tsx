import { formatNumber, formatShare } from '@plimsoll/messages/format'
import { countWorkers } from '@plimsoll/messages/plan-size'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import type { StressAnswer } from '@plimsoll/schemas/stress'
import { type CSSProperties, useMemo } from 'react'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Slider } from '../../ui/slider.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useTexts } from '../../ui/texts.tsx'
import { useReducedMotion } from '../../ui/use-reduced-motion.ts'
import { Hull } from '../hull.tsx'
import { useWhatIfTexts } from '../use-whatif-texts.ts'
import { Charts } from './charts.tsx'
import styles from './player.module.css'
import { clock, loadOf, worstOf } from './series.ts'
import { StressTable } from './stress-table.tsx'
import { usePlayer } from './use-player.ts'

const tones = { holds: 'good', recovers: 'warning', breaks: 'error' } as const

type Props = { answer: PlanAnswer; stress: StressAnswer; isStale: boolean }

/** A scenario as it went: verdict, the hull at one moment, and the series that the moment is of. */
export function Player({ answer, stress, isStale }: Props) {
  const texts = useTexts()
  const { t, lang } = useWhatIfTexts()
  const isStill = useReducedMotion()
  const { series, verdict, text, totals, simulated } = stress
  const worst = useMemo(() => worstOf(series), [series])
  const stops = useMemo(() => series.map(({ atSeconds }) => String(atSeconds)), [series])
  const { at, isPlaying, go, toggle } = usePlayer(series.length, worst, series)
  const now = series[at]
  if (now === undefined) return null
  const time = clock(now.atSeconds)
  const load = formatShare(lang, loadOf(now))
  const target = formatShare(lang, answer.utilisation.target)
  return (
    <div className={`${styles.player} ${isStale ? styles.stale : ''}`}>
      <p className={styles.verdict}>
        <Tag tone={tones[verdict]}>{t(`whatif.verdict.${verdict}`)}</Tag> {text}
      </p>
      <div className={styles.stage}>
        <div className={styles.ship}>
          <Hull
            answer={answer}
            moment={{
              load: loadOf(now),
              word: t('whatif.load'),
              text: t('whatif.hull', { time, load, target }),
            }}
          />
        </div>
        <Charts
          answer={answer}
          stress={stress}
          now={now}
          style={{ '--at': at / Math.max(1, series.length - 1) } as CSSProperties}
        />
      </div>
      <div className={styles.controls}>
        {!isStill && (
          <Button small icon={isPlaying ? 'pause' : 'play'} onClick={toggle}>
            {t(isPlaying ? 'whatif.pause' : 'whatif.play')}
          </Button>
        )}
        <Slider
          label={t('whatif.time')}
          stops={stops}
          at={at}
          valueText={time}
          onStop={(stop) => go(stops.indexOf(stop))}
        />
        <span className={styles.clock}>{t('whatif.at', { time })}</span>
      </div>
      <Disclosure quiet summary={t('whatif.table')}>
        <StressTable series={series} />
      </Disclosure>
      <p className={styles.note}>
        <span className={styles.trouble}>
          {t('whatif.trouble', {
            from: clock(stress.trouble.fromSeconds),
            to: clock(stress.trouble.toSeconds),
          })}
        </span>
        {t(simulated.workers < answer.workers ? 'whatif.simulated.part' : 'whatif.simulated', {
          arrivals: formatNumber(lang, totals.arrivals),
          workers: countWorkers(texts, answer, simulated.workers),
        })}
      </p>
    </div>
  )
}
