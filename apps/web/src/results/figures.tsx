import { formatMiB, formatMs, formatRate, formatShare } from '@plimsoll/messages/format'
import { countServers } from '@plimsoll/messages/plan-size'
import { formatPeak } from '@plimsoll/messages/plan-verdict'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { Fragment, type ReactNode } from 'react'
import { useTexts } from '../ui/texts.tsx'
import { countsOf, limitNote } from './counts.ts'
import type { Step } from './derivation-words.ts'
import { FigureLines } from './figure-lines.tsx'
import styles from './figures.module.css'
import { formatCost, plain } from './quantity.ts'
import { useTrace } from './trace.ts'
import { WhyButton } from './why-button.tsx'

/** The numbers of the plan, each of which can be asked why. */
export function Figures({ answer }: { answer: PlanAnswer }) {
  const texts = useTexts()
  const { t, lang } = texts
  const { utilisation, latency, memory, request, concurrency, cost } = answer
  const lost = countServers(texts, answer, request.survive)
  const asked = new Map<string, Step>(answer.derivation.map((step) => [step.id, step]))
  const figure = (derivation: string, name: string, value: ReactNode, note?: ReactNode) => (
    <Figure
      derivation={asked.has(derivation) ? derivation : undefined}
      name={name}
      value={value}
      note={note}
    />
  )
  return (
    <dl className={styles.figures} aria-label={t('results.figures')}>
      {countsOf(texts, answer).map(({ derivation, name, n }) => (
        <Fragment key={derivation}>{figure(derivation, name, plain(lang, n))}</Fragment>
      ))}
      {answer.tier && figure('tier', t('results.figure.tier'), answer.tier.name)}
      {figure('peak-rate', t('results.figure.rate'), formatPeak(lang, answer))}
      {figure('utilisation', t('results.figure.peak'), formatShare(lang, utilisation.peak))}
      {figure('mean-utilisation', t('results.figure.mean'), formatShare(lang, utilisation.mean))}
      {figure('target', t('results.figure.target'), formatShare(lang, utilisation.target))}
      {request.survive > 0 &&
        figure(
          'degraded-utilisation',
          t('results.figure.degraded', { lost }),
          utilisation.degraded === null
            ? t('results.figure.none')
            : formatShare(lang, utilisation.degraded),
        )}
      {figure(
        'safe-rate',
        t('results.figure.safe'),
        formatRate(lang, answer.safeRateRps),
        t('results.figure.safe.note', { peak: formatPeak(lang, answer) }),
      )}
      {figure(
        'response-time',
        t('results.figure.p99'),
        latency.p99Ms === null ? t('results.figure.unbounded') : formatMs(lang, latency.p99Ms),
        asked.get('response-time')?.rule === 'response-refused'
          ? t('results.figure.p99.refused')
          : request.latencySloMs !== null &&
              t('results.figure.p99.objective', { slo: formatMs(lang, request.latencySloMs) }),
      )}
      {figure(
        'memory-limit',
        t('results.figure.limit'),
        formatMiB(lang, memory.limitMiB),
        limitNote(texts, answer),
      )}
      {figure('worker-memory', t('results.figure.worker'), formatMiB(lang, memory.workerMiB))}
      {figure(
        'concurrency-limit',
        t('results.figure.inflight'),
        plain(lang, concurrency.perWorkerLimit),
      )}
      {cost.perMonth !== null &&
        figure(
          'cost',
          t('results.figure.cost'),
          formatCost(lang, cost.perMonth),
          t('results.figure.cost.note'),
        )}
    </dl>
  )
}

function Figure(props: {
  derivation?: string | undefined
  name: string
  value: ReactNode
  note?: ReactNode
}) {
  const { derivation, name, value, note } = props
  const key = `d:${derivation}`
  const isLit = useTrace((s) => derivation !== undefined && s.lit === key)
  return (
    <div
      className={`${styles.figure} ${isLit ? styles.lit : ''}`}
      data-trace={derivation === undefined ? undefined : key}
    >
      <dt>{name}</dt>
      <dd>
        <span className={styles.value}>{value}</span>
        {derivation !== undefined && <WhyButton derivation={derivation} name={name} />}
        {note && <span className={styles.note}>{note}</span>}
        {isLit && derivation !== undefined && <FigureLines derivation={derivation} />}
      </dd>
    </div>
  )
}
