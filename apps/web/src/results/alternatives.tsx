import type { Translator } from '@plimsoll/messages/page-texts'
import type { Alternative, PlanAnswer } from '@plimsoll/schemas/plan'
import type { CSSProperties } from 'react'
import { formatMs, formatRate, formatShare } from '../ui/numbers.ts'
import { Panel } from '../ui/panel.tsx'
import { Tag } from '../ui/tag.tsx'
import { useTexts } from '../ui/texts.tsx'
import styles from './alternatives.module.css'
import { countServers, isCluster } from './counts.ts'
import { PlanLink } from './plan-link.tsx'
import { formatCost, plain } from './quantity.ts'

type Props = { answer: PlanAnswer; onOpen: ((permalink: string) => void) | undefined }

/** Neighbours of the plan, each planned in full; rows that line up, or cards where it is narrow. */
export function Alternatives({ answer, onOpen }: Props) {
  const texts = useTexts()
  const { t } = texts
  const { alternatives, cost } = answer
  const columns = { '--columns': cost.perMonth === null ? 4 : 5 } as CSSProperties
  if (alternatives.length === 0) return null
  return (
    <Panel id="alternatives" title={t('results.alternatives.title')}>
      <p className={styles.lead}>{t('results.alternatives.lead')}</p>
      <ul className={styles.list} style={columns}>
        <li className={styles.current}>
          <Name name={t('results.alternatives.this')} verdict={answer.verdict} />
          <Numbers
            answer={answer}
            of={{
              servers: answer.servers,
              workersPerServer: answer.workersPerServer,
              peakUtilisation: answer.utilisation.peak,
              p99Ms: answer.latency.p99Ms,
              safeRateRps: answer.safeRateRps,
              costPerMonth: answer.cost.perMonth,
            }}
          />
        </li>
        {alternatives.map((alternative) => {
          const name = nameOf(texts, alternative)
          return (
            <li key={alternative.permalink}>
              <Name name={name} verdict={alternative.verdict} />
              <Numbers answer={answer} of={alternative} />
              <PlanLink
                permalink={alternative.permalink}
                name={name}
                className={styles.use}
                onOpen={onOpen}
              />
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

function Name({ name, verdict }: { name: string; verdict: Alternative['verdict'] }) {
  const { t } = useTexts()
  return (
    <h3 className={styles.name}>
      {name}{' '}
      {verdict === 'feasible' ? (
        <Tag tone="good">{t('results.alternatives.holds')}</Tag>
      ) : (
        <Tag tone="error">{t('results.alternatives.fails')}</Tag>
      )}
    </h3>
  )
}

type Numeric = Pick<
  Alternative,
  'servers' | 'workersPerServer' | 'peakUtilisation' | 'p99Ms' | 'safeRateRps' | 'costPerMonth'
>

function Numbers({ answer, of }: { answer: PlanAnswer; of: Numeric }) {
  const texts = useTexts()
  const { t, lang } = texts
  const size = isCluster(answer)
    ? countServers(texts, answer, of.servers)
    : `${plain(lang, of.servers)} × ${plain(lang, of.workersPerServer)}`
  const values: [string, string][] = [
    [t('results.alternatives.size'), size],
    [t('results.alternatives.utilisation'), shareOrDash(of.peakUtilisation)],
    [t('results.alternatives.p99'), formatMs(lang, of.p99Ms)],
    [t('results.alternatives.safe'), formatRate(lang, of.safeRateRps)],
  ]
  if (answer.cost.perMonth !== null) {
    values.push([
      t('results.alternatives.cost'),
      of.costPerMonth === null ? '–' : formatCost(lang, of.costPerMonth),
    ])
  }
  return (
    <dl className={styles.numbers}>
      {values.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )

  function shareOrDash(share: number | null) {
    return share === null ? '–' : formatShare(lang, share)
  }
}

function nameOf({ t }: Translator, { id, query }: Alternative): string {
  if (id !== 'other-replication') return t(`results.alternatives.${id}`)
  return query.replication === 'manager'
    ? t('results.alternatives.other-replication.manager')
    : t('results.alternatives.other-replication.instances')
}
