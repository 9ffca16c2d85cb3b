import { frame, hullLevels, hullLines, type LineName } from '@plimsoll/hull/geometry'
import { formatNumber, formatShare } from '@plimsoll/messages/format'
import { countServers } from '@plimsoll/messages/plan-size'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { type CSSProperties, useId } from 'react'
import { useTexts } from '../ui/texts.tsx'
import styles from './hull.module.css'

const moved = (y: number): CSSProperties => ({ transform: `translateY(${y}px)` })

/**
 * One moment in place of the predicted peak: how deep it lies, as what that is written, what stands
 * below it, and all of it in words.
 */
type Moment = { load: number; share: string; word: string; text: string }

/** The plan as a ship: how deep it lies at peak, and the line that must stay above the water. */
export function Hull({ answer, moment }: { answer: PlanAnswer; moment?: Moment }) {
  const texts = useTexts()
  const { t, lang } = texts
  const { request } = answer
  const utilisation = moment
    ? { ...answer.utilisation, peak: moment.load, mean: moment.load }
    : answer.utilisation
  const degraded = request.survive > 0 && !moment ? utilisation.degraded : null
  const levels = hullLevels({ ...utilisation, degraded })
  const lost = countServers(texts, answer, request.survive)
  const shares = { ...utilisation, degraded: degraded ?? 0 }
  const words: Record<LineName, string> = {
    target: t('results.hull.target'),
    peak: moment?.word ?? t('results.hull.peak'),
    mean: t('results.hull.mean'),
    degraded: t('results.hull.degraded', { lost }),
    memory: t('results.hull.memory'),
  }
  const over = levels.sunk ? styles.sunk : levels.peakOver ? styles.over : ''
  const id = useId()
  const url = (part: string) => `url(#${id}${part})`
  return (
    <svg
      className={`${styles.hull} ${over}`}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={moment?.text ?? description()}
    >
      <defs>
        <clipPath id={`${id}hull`}>
          <path d={hullLines.outline} />
        </clipPath>
        <linearGradient id={`${id}deep`} x2="0" y2="1">
          <stop offset="0.86" stopColor="#fff" />
          <stop offset="1" stopColor="#fff" stopOpacity="0" />
        </linearGradient>
        <mask id={`${id}sea`}>
          <rect width={frame.labelX} height={frame.height} fill={url('deep')} />
        </mask>
      </defs>
      <g mask={url('sea')}>
        <g className={styles.moving} style={moved(levels.waterY)}>
          <rect className={styles.sea} width={frame.labelX} height={frame.height * 2} />
        </g>
      </g>
      <path className={styles.body} d={hullLines.outline} />
      <g clipPath={url('hull')}>
        <g className={styles.moving} style={moved(levels.waterY)}>
          <rect className={styles.wet} width={frame.labelX} height={frame.height * 2} />
        </g>
      </g>
      <g className={styles.sections}>
        {hullLines.sections.map((d) => (
          <path key={d} d={d} />
        ))}
        <path d={`M ${frame.centreX} ${frame.deckY - 3} V ${frame.keelY}`} />
      </g>
      <path className={styles.outline} d={hullLines.outline} />
      {!moment && <Level y={levels.sunk ? levels.peakY : levels.meanY} className={styles.mean} />}
      {levels.degradedY !== null && (
        <Level
          y={levels.degradedY}
          className={`${styles.degraded} ${levels.degradedOver ? styles.tooHigh : ''}`}
        />
      )}
      <g className={styles.moving} style={moved(levels.waterY)}>
        <path className={styles.surface} d={`M 0 0 H ${frame.labelX}`} />
        <path className={styles.level} d="M 2 -9 h 12 l -6 8 z M 4 4 h 8 M 6 7 h 4" />
        {levels.offScale && <path className={styles.level} d="M 200 8 v -15 m -5 5 l 5 -5 l 5 5" />}
      </g>
      {/* Over the water: what is read must not be struck out. */}
      <g className={styles.marks}>
        {hullLines.marks.map(({ percent, y }) => (
          <g key={percent} style={moved(y)}>
            <path d="M 23 0 h 9" />
            <text x="36" dy="0.34em">
              {percent}
            </text>
          </g>
        ))}
      </g>
      <g className={`${styles.moving} ${styles.line}`} style={moved(levels.targetY)}>
        <circle cx={frame.centreX} r="15" />
        <path d={`M ${frame.centreX - 31} 0 h 62`} />
        <path className={styles.thin} d={`M ${frame.centreX + 31} 0 H ${frame.labelX}`} />
      </g>
      {levels.labels.map(({ name, labelY, leader }) => (
        <g key={name} className={styles[`label-${name}`]}>
          <path className={styles.leader} d={leader} />
          <g style={moved(labelY)}>
            <text x={frame.labelX + 15} dy="-0.15em" className={styles.share}>
              {name === 'peak' && moment ? moment.share : formatShare(lang, shares[name])}
            </text>
            <text x={frame.labelX + 15} dy="1em" className={styles.word}>
              {words[name]}
            </text>
          </g>
        </g>
      ))}
    </svg>
  )

  function description(): string {
    const { peak, mean, target, memory } = utilisation
    if (levels.sunk) {
      return t('results.hull.text.sunk', {
        memory: formatShare(lang, memory),
        peak: formatShare(lang, peak),
        target: formatShare(lang, target),
      })
    }
    const parts = [
      t('results.hull.text', {
        peak: formatShare(lang, peak),
        mean: formatShare(lang, mean),
        target: formatShare(lang, target),
      }),
    ]
    if (levels.swamped) parts.push(t('results.hull.text.swamped'))
    else if (levels.peakOver || levels.degradedOver) parts.push(t('results.hull.text.over'))
    else {
      const room = formatNumber(lang, (target - Math.max(peak, degraded ?? 0)) * 100)
      parts.push(t('results.hull.text.room', { room }))
    }
    if (degraded !== null) {
      parts.push(t('results.hull.text.degraded', { lost, use: formatShare(lang, degraded) }))
    }
    return parts.join(' ')
  }
}

const Level = ({ y, className }: { y: number; className: string | undefined }) => (
  <g className={styles.moving} style={moved(y)}>
    <path className={className} d={`M 8 0 H ${frame.labelX}`} />
  </g>
)
