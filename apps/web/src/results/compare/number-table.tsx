import { formatMiB, formatMs, formatRate, formatShare } from '@plimsoll/messages/format'
import { unitWord } from '@plimsoll/messages/plan-size'
import { standingOf, verdictOf } from '@plimsoll/messages/plan-verdict'
import type { DerivationId, PlanAnswer } from '@plimsoll/schemas/plan'
import type { ReactNode } from 'react'
import { Tag } from '../../ui/tag.tsx'
import { useTexts } from '../../ui/texts.tsx'
import { countsOf, limitNote } from '../counts.ts'
import { formatCost, plain } from '../quantity.ts'
import table from '../table.module.css'
import { useWhatIfTexts } from '../use-whatif-texts.ts'
import { WhyButton } from '../why-button.tsx'
import { costAsRead, msAsRead, rateAsRead, shareAsRead, sizeAsRead } from './as-read.ts'
import styles from './compare.module.css'

type Format = {
  text: (value: number) => string
  /** The number that is read there, where it is rounded. */
  asRead?: (value: number) => number
  /** How a difference reads, where not as the value does. */
  difference?: (value: number) => string
}

type Row = {
  name: string
  /** The step of the working that gives it, where it is one. */
  derivation: DerivationId | null
  of: (answer: PlanAnswer) => number | null
  format: Format
  /** What null reads as. */
  none: string
  /** Which way is better; 0 where neither is. */
  better: 1 | 0 | -1
  /** False where the same name means different things in both plans. */
  isComparable?: boolean
}

const tones = { holds: 'good', partly: 'warning', fails: 'error' } as const

type Props = {
  kept: PlanAnswer
  now: PlanAnswer
  /** Of the kept plan. */
  query: string
}

/** The numbers of both plans and what changed, better and worse told apart where it is clear. */
export function NumberTable({ kept, now, query }: Props) {
  const texts = useTexts()
  const { t: page } = texts
  const { t, lang } = useWhatIfTexts()
  const count: Format = { text: (value) => plain(lang, value) }
  const share: Format = {
    text: (value) => formatShare(lang, value),
    asRead: shareAsRead,
    difference: (value) => t('compare.points', { n: Number((value * 100).toFixed(1)) }),
  }
  const rate: Format = { text: (value) => formatRate(lang, value), asRead: rateAsRead }
  const ms: Format = { text: (value) => formatMs(lang, value), asRead: msAsRead }
  const size: Format = { text: (value) => formatMiB(lang, value), asRead: sizeAsRead }
  const cost: Format = { text: (value) => formatCost(lang, value), asRead: costAsRead }
  const limitName = both((a) => limitNote(texts, a))
  const isSameLimit = limitNote(texts, kept) === limitNote(texts, now)
  const workings = new Set(now.derivation.map(({ id }) => id))
  const workingsOfKept = new Set(kept.derivation.map(({ id }) => id))
  const row = (
    derivation: DerivationId | null,
    name: string,
    of: Row['of'],
    format: Row['format'],
    better: Row['better'] = 0,
    none = '–',
  ): Row => ({ derivation, name, of, format, better, none })
  const rows: Row[] = [
    row('servers', both(hostNameOf), (a) => (hostNameOf(a) === null ? null : a.servers), count),
    row(
      'workers',
      page('results.figure.workers'),
      (a) => (unitWord(a) === 'workers' ? a.workersPerServer : null),
      count,
    ),
    row(unitWord(now) === 'workers' ? null : 'workers', both(unitNameOf), (a) => a.workers, count),
    row('utilisation', page('results.figure.peak'), (a) => a.utilisation.peak, share),
    row('target', page('results.figure.target'), (a) => a.utilisation.target, share),
    row('safe-rate', page('results.figure.safe'), (a) => a.safeRateRps, rate, 1),
    row(
      'response-time',
      page('results.figure.p99'),
      (a) => a.latency.p99Ms,
      ms,
      -1,
      page('results.figure.unbounded'),
    ),
    {
      ...row(
        'memory-limit',
        `${page('results.figure.limit')}, ${limitName}`,
        (a) => a.memory.limitMiB,
        size,
      ),
      isComparable: isSameLimit,
    },
    row('server-memory', t('compare.server-memory'), (a) => a.memory.serverMiB, size),
    row('cost', page('results.figure.cost'), (a) => a.cost.perMonth, cost, -1),
  ].filter(({ of }) => of(kept) !== null || of(now) !== null)
  return (
    <table className={`${table.table} ${styles.numbers}`}>
      <thead>
        <tr>
          <th scope="col">{t('compare.what')}</th>
          <th scope="col">{t('compare.kept')}</th>
          <th scope="col">{t('compare.now')}</th>
          <th scope="col">{t('compare.change')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('compare.verdict')}</th>
          <td>{verdict(kept)}</td>
          <td>{verdict(now)}</td>
          <td />
        </tr>
        {rows.map(({ name, derivation, of, format, none, better, isComparable = true }) => {
          const [a, b] = [of(kept), of(now)]
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                {a !== null && derivation !== null && workingsOfKept.has(derivation) ? (
                  <WhyButton
                    derivation={derivation}
                    name={`${name} ${format.text(a)} · ${t('compare.kept')}`}
                    of={query}
                  >
                    {format.text(a)}
                  </WhyButton>
                ) : a === null ? (
                  none
                ) : (
                  format.text(a)
                )}
              </td>
              <td>
                {b === null ? none : format.text(b)}{' '}
                {b !== null && derivation !== null && workings.has(derivation) && (
                  <WhyButton derivation={derivation} name={name} />
                )}
              </td>
              <td>{a !== null && b !== null && isComparable && change(a, b, format, better)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )

  function hostNameOf(answer: PlanAnswer): string | null {
    return countsOf(texts, answer).find(({ derivation }) => derivation === 'servers')?.name ?? null
  }

  function unitNameOf(answer: PlanAnswer): string {
    const unit = unitWord(answer)
    return unit === 'workers' ? t('compare.workers') : page(`results.figure.${unit}`)
  }

  /** A name that fits both plans: what one counts as servers the other may count as nodes. */
  function both(nameOf: (answer: PlanAnswer) => string | null): string {
    return [...new Set([nameOf(kept), nameOf(now)])].filter((name) => name !== null).join(' / ')
  }

  function verdict(answer: PlanAnswer): ReactNode {
    return <Tag tone={tones[standingOf(answer)]}>{verdictOf(texts, lang, answer)}</Tag>
  }
}

/** The signed difference, in the tone of better or worse; nothing where both read the same. */
function change(a: number, b: number, format: Format, better: Row['better']): ReactNode {
  const { text, asRead = (value) => value, difference = text } = format
  if (text(a) === text(b)) return null
  const tone = better === 0 ? '' : b > a === better > 0 ? styles.better : styles.worse
  return (
    <span className={tone}>
      {b > a ? '+' : '−'}
      {difference(Math.abs(asRead(b) - asRead(a)))}
    </span>
  )
}
