import { formatShare, rateNumber } from '@plimsoll/messages/format'
import { countServers, sizeOf } from '@plimsoll/messages/plan-size'
import { standingOf, verdictOf } from '@plimsoll/messages/plan-verdict'
import { peakRangeOf } from '@plimsoll/schemas/peak-range'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { memo } from 'react'
import { Mark } from '../ui/mark.tsx'
import { useTexts } from '../ui/texts.tsx'
import { ArchitectureBeside } from './architecture-beside.tsx'
import { Figures } from './figures.tsx'
import { Hull } from './hull.tsx'
import styles from './verdict.module.css'

/** What the plan says in one sentence, its picture, and its numbers. */
export const Verdict = memo(function Verdict({ answer }: { answer: PlanAnswer }) {
  const texts = useTexts()
  const { t, lang } = texts
  return (
    <section className={styles.verdict} aria-labelledby="verdict-title" id="verdict">
      <div className={styles.words}>
        <p className={`${styles.state} ${styles[standingOf(answer)]}`}>
          <Mark size={18} />
          {verdictOf(texts, lang, answer)}
        </p>
        <h2 id="verdict-title">
          <Sentence answer={answer} />
        </h2>
        <Reasons answer={answer} />
        <p className={styles.binding}>
          {t(`results.binding.${answer.binding}`)}{' '}
          {answer.uncertainty &&
            t('results.verdict.sure', { share: formatShare(lang, answer.uncertainty.holds) })}
        </p>
      </div>
      <div className={styles.pictures}>
        <div className={styles.picture}>
          <Hull answer={answer} />
        </div>
        <ArchitectureBeside answer={answer} />
      </div>
      <div className={styles.numbers}>
        <Figures answer={answer} />
      </div>
    </section>
  )
})

function Sentence({ answer }: { answer: PlanAnswer }) {
  const texts = useTexts()
  const { t, lang } = texts
  const params = {
    size: sizeOf(texts, answer),
    n: answer.workers,
    rate: rateNumber(lang, answer.peakRateRps),
  }
  const range = peakRangeOf(answer.request)
  const ends = range && { low: rateNumber(lang, range.low), high: rateNumber(lang, range.high) }
  if (answer.verdict === 'infeasible') {
    const { peak, target } = answer.utilisation
    if (answer.request.survive > 0 && peak <= target) {
      const lost = countServers(texts, answer, answer.request.survive)
      return t('results.verdict.fails.sentence.lost', { ...params, lost })
    }
    return ends
      ? t('results.verdict.fails.sentence.range', { ...params, ...ends })
      : t('results.verdict.fails.sentence', params)
  }
  const use = formatShare(lang, answer.utilisation.peak)
  return ends
    ? t('results.verdict.sentence.range', { ...params, ...ends })
    : t('results.verdict.sentence', { ...params, use })
}

/** Where the line is; or, where the plan does not hold, what it breaks on. */
function Reasons({ answer }: { answer: PlanAnswer }) {
  const texts = useTexts()
  const { t, lang } = texts
  const { utilisation, request } = answer
  const errors = answer.findings.filter((f) => f.severity === 'error')
  if (errors.length > 0) {
    return (
      <ul className={styles.reasons}>
        {errors.map((finding) => (
          <li key={finding.code}>{finding.text}</li>
        ))}
      </ul>
    )
  }
  const lost = countServers(texts, answer, request.survive)
  return (
    <p className={styles.line}>
      {t('results.verdict.line', {
        target: formatShare(lang, utilisation.target),
        safe: rateNumber(lang, answer.safeRateRps),
      })}{' '}
      {request.survive > 0 &&
        (utilisation.degraded === null
          ? t('results.verdict.lost.none', { lost })
          : t('results.verdict.lost', { lost, use: formatShare(lang, utilisation.degraded) }))}
    </p>
  )
}
