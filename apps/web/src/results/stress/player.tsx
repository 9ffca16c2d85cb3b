import { formatClock, formatShare } from '@plimsoll/messages/format'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import type { StressAnswer } from '@plimsoll/schemas/stress'
import { type CSSProperties, useMemo } from 'react'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Slider } from '../../ui/slider.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useReducedMotion } from '../../ui/use-reduced-motion.ts'
import { Hull } from '../hull.tsx'
import { useWhatIfTexts } from '../use-whatif-texts.ts'
import { Charts } from './charts.tsx'
import styles from './player.module.css'
import { loadOf, OFF_SCALE, startOf } from './series.ts'
import { Simulated } from './simulated.tsx'
import { StressTable } from './stress-table.tsx'
import { usePlayer } from './use-player.ts'

const tones = { holds: 'good', recovers: 'warning', breaks: 'error' } as const

type Props = { answer: PlanAnswer; stress: StressAnswer; isStale: boolean }

/** A scenario as it went: verdict, the hull at one moment, and the series that the moment is of. */
export function Player({ answer, stress, isStale }: Props) {
  const { t, lang } = useWhatIfTexts()
  const isStill = useReducedMotion()
  const { series, verdict, text, trouble } = stress
  const stops = useMemo(() => series.map(({ atSeconds }) => String(atSeconds)), [series])
  const { at, isPlaying, go, toggle } = usePlayer(series.length, startOf(stress), series)
  const now = series[at]
  if (now === undefined) return null
  const time = formatClock(now.atSeconds)
  const load = loadOf(now)
  const isOver = load > OFF_SCALE
  const share = isOver
    ? t('whatif.load.over', { most: formatShare(lang, OFF_SCALE) })
    : formatShare(lang, load)
  const target = formatShare(lang, answer.utilisation.target)
  // What passes in a plan that is refused is no good news.
  const isRefused = verdict === 'holds' && answer.verdict === 'infeasible'
  return (
    <div className={`${styles.player} ${isStale ? styles.stale : ''}`}>
      <p className={styles.verdict}>
        <Tag tone={isRefused ? 'warning' : tones[verdict]}>
          {t(`whatif.verdict.${isRefused ? 'refused' : verdict}`)}
        </Tag>{' '}
        {text}
      </p>
      <div className={styles.stage}>
        <div className={styles.ship}>
          <Hull
            answer={answer}
            moment={{
              load,
              share,
              word: t('whatif.load'),
              text: isOver
                ? t('whatif.hull.over', { time, target })
                : t('whatif.hull', { time, load: share, target }),
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
        {stress.scenario !== 'steady' && (
          <span className={styles.trouble}>
            {t('whatif.trouble', {
              from: formatClock(trouble.fromSeconds),
              to: formatClock(trouble.toSeconds),
            })}
          </span>
        )}
        <Simulated answer={answer} stress={stress} />
      </p>
    </div>
  )
}
