import { formatMs, formatRate, formatShare } from '@plimsoll/messages/format'
import { unitWord } from '@plimsoll/messages/plan-size'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import type { ReactNode } from 'react'
import { Tag } from '../../ui/tag.tsx'
import { useTexts } from '../../ui/texts.tsx'
import { countsOf } from '../counts.ts'
import { exactMiB, formatCost, plain } from '../quantity.ts'
import table from '../table.module.css'
import { useWhatIfTexts } from '../use-whatif-texts.ts'
import styles from './compare.module.css'

type Row = {
  name: string
  of: (answer: PlanAnswer) => number | null
  format: (value: number) => string
  /** How a difference reads, where not as the value does. */
  difference?: (value: number) => string
  /** What null reads as. */
  none: string
  /** Which way is better; 0 where neither is. */
  better: 1 | 0 | -1
}

/** The numbers of both plans and what changed, better and worse told apart where it is clear. */
export function NumberTable({ kept, now }: { kept: PlanAnswer; now: PlanAnswer }) {
  const texts = useTexts()
  const { t: page } = texts
  const { t, lang } = useWhatIfTexts()
  const count = (value: number) => plain(lang, value)
  const share = (value: number) => formatShare(lang, value)
  const rate = (value: number) => formatRate(lang, value)
  const points = (value: number) => t('compare.points', { n: Math.round(value * 100) })
  const ms = (value: number) => formatMs(lang, value)
  const size = (value: number) => exactMiB(lang, value)
  const row = (
    name: string,
    of: Row['of'],
    format: Row['format'],
    better: Row['better'] = 0,
    none = '–',
  ): Row => ({ name, of, format, better, none })
  const rows: Row[] = [
    row(both(hostNameOf), (a) => (hostNameOf(a) === null ? null : a.servers), count),
    row(
      page('results.figure.workers'),
      (a) => (unitWord(a) === 'workers' ? a.workersPerServer : null),
      count,
    ),
    row(both(unitNameOf), (a) => a.workers, count),
    { ...row(page('results.figure.peak'), (a) => a.utilisation.peak, share), difference: points },
    {
      ...row(page('results.figure.target'), (a) => a.utilisation.target, share),
      difference: points,
    },
    row(page('results.figure.safe'), (a) => a.safeRateRps, rate, 1),
    row(
      page('results.figure.p99'),
      (a) => a.latency.p99Ms,
      ms,
      -1,
      page('results.figure.unbounded'),
    ),
    row(page('results.figure.limit'), (a) => a.memory.limitMiB, size),
    row(t('compare.server-memory'), (a) => a.memory.serverMiB, size),
    row(
      page('results.figure.cost'),
      (a) => a.cost.perMonth,
      (value) => formatCost(lang, value),
      -1,
    ),
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
        {rows.map(({ name, of, format, difference = format, none, better }) => {
          const [a, b] = [of(kept), of(now)]
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{a === null ? none : format(a)}</td>
              <td>{b === null ? none : format(b)}</td>
              <td>{change(a, b, format(a ?? 0) === format(b ?? 0) ? null : difference, better)}</td>
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

  function verdict({ verdict: said }: PlanAnswer): ReactNode {
    return said === 'feasible' ? (
      <Tag tone="good">{page('results.verdict.holds')}</Tag>
    ) : (
      <Tag tone="error">{page('results.verdict.fails')}</Tag>
    )
  }
}

/** The signed difference, in the tone of better or worse; nothing where both read the same. */
function change(
  a: number | null,
  b: number | null,
  difference: ((value: number) => string) | null,
  better: Row['better'],
): ReactNode {
  if (a === null || b === null || difference === null) return null
  const tone = better === 0 ? '' : b > a === better > 0 ? styles.better : styles.worse
  return (
    <span className={tone}>
      {b > a ? '+' : '−'}
      {difference(Math.abs(b - a))}
    </span>
  )
}
