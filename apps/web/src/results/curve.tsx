import { formatMs, formatShare, rateNumber } from '@plimsoll/messages/format'
import type { Alternative, PlanAnswer } from '@plimsoll/schemas/plan'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useRef } from 'react'
import { planOptions } from '../api/plan.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { Panel } from '../ui/panel.tsx'
import { useTexts } from '../ui/texts.tsx'
import { useSettled } from '../ui/use-settled.ts'
import styles from './curve.module.css'
import { everyNth } from './curve-scale.ts'
import { ScrollTable } from './scroll-table.tsx'
import { useHeld, useSeen } from './use-seen.ts'

const Chart = lazy(() => import('./curve-chart.tsx'))

/** Response time against utilisation. The chart comes when it is about to be seen. */
export function Curve({ answer }: { answer: PlanAnswer }) {
  const { t, lang } = useTexts()
  const place = useRef<HTMLDivElement>(null)
  const { isSeen, isNear } = useSeen(place)
  const alternative = otherDispatch(answer)
  const other = useOther(alternative, isNear)
  const drawn = useHeld(answer, isNear)
  const { utilisation, latency, request } = answer
  const peak = formatShare(lang, utilisation.peak)
  const target = formatShare(lang, utilisation.target)
  const slo = request.latencySloMs
  const text =
    latency.p99Ms === null
      ? t('results.curve.text.beyond', { peak, target })
      : t('results.curve.text', { peak, target, p99: formatMs(lang, latency.p99Ms) })
  const waiting = <p className={styles.waiting}>{t('results.curve.loading')}</p>
  return (
    <Panel id="curve" title={t('results.curve.title')}>
      <p className={styles.lead}>
        {t('results.curve.lead')}{' '}
        {t('results.curve.dispatch', { dispatch: t(`results.dispatch.${latency.dispatch}`) })}
      </p>
      <ul className={styles.legend} aria-hidden="true">
        <Key kind="p99" text={t('results.curve.p99')} />
        <Key kind="p95" text={t('results.curve.p95')} />
        <Key kind="p50" text={t('results.curve.p50')} />
        <Key kind="target" text={t('results.curve.target', { target })} />
        <Key kind="peak" text={t('results.curve.peak', { peak })} />
        {alternative && (
          <Key
            kind="other"
            text={t('results.curve.other', {
              dispatch: t(`results.dispatch.${alternative.dispatch}`),
            })}
          />
        )}
        {slo !== null && (
          <Key kind="slo" text={t('results.curve.slo', { slo: formatMs(lang, slo) })} />
        )}
      </ul>
      <div ref={place} className={styles.place} role="img" aria-label={text}>
        {isSeen ? (
          <Suspense fallback={waiting}>
            <Chart answer={drawn} other={other} />
          </Suspense>
        ) : (
          waiting
        )}
      </div>
      <p className={styles.axis} aria-hidden="true">
        {t('results.curve.x')}
      </p>
      <Disclosure quiet summary={t('results.curve.table')}>
        <CurveTable answer={answer} />
      </Disclosure>
    </Panel>
  )
}

/** Not for the steps of a slider on its way: it only stands behind. */
const ASK_AFTER_MS = 400

/** The same plan replicated the other way, where requests are then handed out otherwise. */
const otherDispatch = ({ alternatives, latency }: PlanAnswer): Alternative | undefined =>
  alternatives.find(
    ({ id, dispatch }) => id === 'other-replication' && dispatch !== latency.dispatch,
  )

function useOther(alternative: Alternative | undefined, isNear: boolean): PlanAnswer | null {
  const permalink = useSettled(alternative?.permalink, ASK_AFTER_MS)
  const { data } = useQuery({
    ...planOptions(permalink?.slice(permalink.indexOf('?') + 1) ?? ''),
    enabled: isNear && permalink !== undefined,
  })
  return alternative && data?.ok ? data.value : null
}

const Key = ({ kind, text }: { kind: string; text: string }) => (
  <li>
    <span className={`${styles.key} ${styles[kind]}`} />
    {text}
  </li>
)

function CurveTable({ answer }: { answer: PlanAnswer }) {
  const { t, lang } = useTexts()
  return (
    <ScrollTable>
      <thead>
        <tr>
          <th scope="col">{t('results.curve.utilisation')}</th>
          <th scope="col">{t('results.curve.rate')}</th>
          <th scope="col">{t('results.curve.p50')}</th>
          <th scope="col">{t('results.curve.p95')}</th>
          <th scope="col">{t('results.curve.p99')}</th>
        </tr>
      </thead>
      <tbody>
        {everyNth(answer.curve, 12).map((point) => (
          <tr key={point.utilisation}>
            <th scope="row">{formatShare(lang, point.utilisation)}</th>
            <td>{rateNumber(lang, point.rateRps)}</td>
            <td>{formatMs(lang, point.p50Ms)}</td>
            <td>{formatMs(lang, point.p95Ms)}</td>
            <td>{formatMs(lang, point.p99Ms)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}
