import { formatMiB } from '@plimsoll/messages/format'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import type { ReactNode } from 'react'
import { useTexts } from '../ui/texts.tsx'
import styles from './ledger.module.css'
import {
  enlarged,
  type LedgerSegment,
  ledgerSegments,
  memoryTicks,
  type Window,
  workerSpans,
} from './ledger-geometry.ts'

/** Ticks keep this share of the axis free for the name of the RAM. */
const ramNameShare = 0.42

/** The server's memory as one bar, and the app's part of it enlarged where it would be a sliver. */
export function LedgerBar({ answer }: { answer: PlanAnswer }) {
  const { t, lang } = useTexts()
  const { ledger, serverMiB, serverRamMiB, limitMiB } = answer.memory
  const over = serverMiB - serverRamMiB
  const segments = ledgerSegments(ledger)
  const managed = ledger.find((line) => line.item === 'manager')
  const workers = ledger.find((line) => line.item === 'base')?.count ?? 1
  const limit = { units: managed ? managed.count : workers, eachMiB: limitMiB }
  const whole = { fromMiB: 0, toMiB: over > 0 ? serverMiB * 1.02 : serverRamMiB }
  const part = enlarged(segments, whole.toMiB, limit.units * limitMiB)
  const { at } = scale(whole)
  return (
    <div
      className={styles.drawing}
      role="img"
      aria-label={t('results.ledger.text', {
        used: formatMiB(lang, serverMiB),
        ram: formatMiB(lang, serverRamMiB),
      })}
    >
      {part ? (
        <>
          <WorkerNames segments={segments} window={part} />
          <Bar segments={segments} window={part} />
          <Limit segments={segments} window={part} limit={limit} />
          <svg
            className={styles.lens}
            aria-hidden="true"
            viewBox="0 0 100 10"
            preserveAspectRatio="none"
          >
            <path
              d={`M 0 0 L ${share(part.fromMiB, whole)} 10 H ${share(part.toMiB, whole)} L 100 0 Z`}
            />
          </svg>
        </>
      ) : (
        <WorkerNames segments={segments} window={whole} />
      )}
      <Bar segments={segments} window={whole} isThin={part !== null}>
        <span className={styles.ram} style={{ insetInlineStart: at(serverRamMiB) }} />
        {over > 0 && (
          <span
            className={styles.excess}
            style={{ insetInlineStart: at(serverRamMiB), inlineSize: at(over) }}
          />
        )}
      </Bar>
      {!part && <Limit segments={segments} window={whole} limit={limit} />}
      <div className={styles.axis}>
        {memoryTicks(whole.toMiB, 4)
          .filter((tick) => tick < serverRamMiB - whole.toMiB * ramNameShare)
          .map((tick) => (
            <span key={tick} style={{ insetInlineStart: at(tick) }}>
              {tick === 0 ? '0' : formatMiB(lang, tick, serverRamMiB)}
            </span>
          ))}
        <b style={{ insetInlineEnd: at(whole.toMiB - serverRamMiB) }}>
          {t('results.ledger.ram', { ram: formatMiB(lang, serverRamMiB) })}
        </b>
      </div>
    </div>
  )
}

/** Per cent of the window's width. */
const share = (MiB: number, { fromMiB, toMiB }: Window): number =>
  ((MiB - fromMiB) / (toMiB - fromMiB)) * 100

function scale(window: Window) {
  const at = (MiB: number) => `${share(MiB, window)}%`
  const wide = (MiB: number) => `${(MiB / (window.toMiB - window.fromMiB)) * 100}%`
  return { at, wide }
}

type Stretch = { segments: readonly LedgerSegment[]; window: Window }

function Bar(props: Stretch & { isThin?: boolean; children?: ReactNode }) {
  const { segments, window, isThin, children } = props
  const { at, wide } = scale(window)
  return (
    <div className={`${styles.bar} ${isThin ? styles.thin : ''}`}>
      {segments
        .filter(({ startMiB }) => startMiB >= window.fromMiB)
        .map(({ item, worker, startMiB, sizeMiB }) => (
          <span
            key={`${item}-${worker}`}
            className={`${styles.segment} ${styles[item]}`}
            style={{ insetInlineStart: at(startMiB), inlineSize: wide(sizeMiB) }}
          />
        ))}
      {!isThin &&
        workerSpans(segments)
          .slice(1)
          .map(({ worker, startMiB }) => (
            <span key={worker} className={styles.seam} style={{ insetInlineStart: at(startMiB) }} />
          ))}
      {children}
    </div>
  )
}

/** Worker names need this share of the bar to stand above their stretch, a number alone less. */
const nameShare = 17
const numberShare = 5

function WorkerNames({ segments, window }: Stretch) {
  const { t } = useTexts()
  const { at, wide } = scale(window)
  return (
    <div className={styles.names}>
      {workerSpans(segments).map(({ worker, startMiB, sizeMiB }) => {
        const width = share(window.fromMiB + sizeMiB, window)
        if (width < numberShare) return null
        return (
          <span key={worker} style={{ insetInlineStart: at(startMiB), inlineSize: wide(sizeMiB) }}>
            {width < nameShare ? worker : t('results.ledger.worker', { n: worker })}
          </span>
        )
      })}
    </div>
  )
}

/** The bracket of what the platform enforces, from where the app begins. */
function Limit(props: Stretch & { limit: { units: number; eachMiB: number } }) {
  const { segments, window, limit } = props
  const { t, lang } = useTexts()
  const { at, wide } = scale(window)
  const fromMiB = segments.find(({ item }) => item !== 'reserve')?.startMiB ?? 0
  const toMiB = Math.min(fromMiB + limit.units * limit.eachMiB, window.toMiB)
  const text = formatMiB(lang, limit.eachMiB)
  return (
    <div className={styles.limits}>
      <span style={{ insetInlineStart: at(fromMiB), inlineSize: wide(toMiB - fromMiB) }}>
        <b>
          {limit.units > 1
            ? t('results.ledger.limit.each', { limit: text })
            : t('results.ledger.limit', { limit: text })}
        </b>
      </span>
    </div>
  )
}
