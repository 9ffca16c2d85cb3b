import { formatMs, formatRate, formatShare } from '@plimsoll/messages/format'
import type { Translator } from '@plimsoll/messages/page-texts'
import { countServers, sizeOf } from '@plimsoll/messages/plan-size'
import type { Alternative, DerivationId, PlanAnswer } from '@plimsoll/schemas/plan'
import { type CSSProperties, lazy, Suspense, useRef, useState } from 'react'
import { Panel } from '../ui/panel.tsx'
import { Tag } from '../ui/tag.tsx'
import { useTexts } from '../ui/texts.tsx'
import styles from './alternatives.module.css'
import { letterOf, type PlanPoint } from './alternatives-points.ts'
import { changeOf, nameOf } from './alternatives-words.ts'
import { queryOf } from './bundle-links.ts'
import { countsOf, isCluster } from './counts.ts'
import { PlanLink } from './plan-link.tsx'
import { formatCost, plain } from './quantity.ts'
import { useHeld, useSeen } from './use-seen.ts'
import { WhyButton } from './why-button.tsx'

const Chart = lazy(() => import('./alternatives-chart.tsx'))

type Props = { answer: PlanAnswer; onOpen: ((permalink: string) => void) | undefined }

/** Neighbours of the plan, each planned in full; rows that line up, or cards where it is narrow. */
export function Alternatives({ answer, onOpen }: Props) {
  const texts = useTexts()
  const { t } = texts
  const { alternatives, cost } = answer
  const place = useRef<HTMLDivElement>(null)
  const { isSeen, isNear } = useSeen(place)
  const drawn = useHeld(answer, isNear)
  const [pointed, setPointed] = useState<string | null>(null)
  const columns = { '--columns': cost.perMonth === null ? 4 : 5 } as CSSProperties
  if (alternatives.length === 0) return null
  return (
    <Panel id="alternatives" title={t('results.alternatives.title')}>
      <p className={styles.lead}>{t('results.alternatives.lead')}</p>
      <figure className={styles.figure}>
        <figcaption>
          {t(
            cost.perMonth === null
              ? 'results.alternatives.chart.servers'
              : 'results.alternatives.chart.cost',
          )}
          {answer.request.latencySloMs !== null && (
            <span className={styles.slo}>
              {t('results.curve.slo', { slo: formatMs(texts.lang, answer.request.latencySloMs) })}
            </span>
          )}
        </figcaption>
        {/* biome-ignore lint/a11y/useSemanticElements: a group of links, no fields */}
        <div
          ref={place}
          className={styles.chart}
          role="group"
          aria-label={t('results.alternatives.chart')}
        >
          {isSeen && (
            <Suspense>
              <Chart
                answer={drawn}
                nameOf={pointName}
                pointed={pointed}
                onPoint={setPointed}
                onOpen={onOpen}
              />
            </Suspense>
          )}
        </div>
        <p className={styles.axis} aria-hidden="true">
          {cost.perMonth === null ? countedName(texts, answer) : t('results.figure.cost')}
        </p>
      </figure>
      <ul className={styles.list} style={columns}>
        <li className={styles.current}>
          <Name letter={null} name={t('results.alternatives.this')} verdict={answer.verdict} />
          <Numbers
            answer={answer}
            plan={t('results.alternatives.this')}
            of={{
              servers: answer.servers,
              workersPerServer: answer.workersPerServer,
              workers: answer.workers,
              peakUtilisation: answer.utilisation.peak,
              p99Ms: answer.latency.p99Ms,
              safeRateRps: answer.safeRateRps,
              costPerMonth: answer.cost.perMonth,
            }}
          />
        </li>
        {alternatives.map((alternative, index) => {
          const name = nameOf(texts, answer, alternative)
          return (
            <li
              key={alternative.permalink}
              data-pointed={pointed === alternative.permalink || undefined}
              onPointerEnter={() => setPointed(alternative.permalink)}
              onPointerLeave={() => setPointed(null)}
            >
              <div>
                <Name letter={letterOf(index)} name={name} verdict={alternative.verdict} />
                <p className={styles.change}>{changeOf(texts, answer, alternative)}</p>
              </div>
              <Numbers answer={answer} plan={name} of={alternative} query={queryOf(alternative)} />
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

  function pointName({ permalink, cost: at, p99Ms, verdict }: PlanPoint): string {
    const alternative = alternatives.find((other) => other.permalink === permalink)
    const holds = t(
      verdict === 'feasible' ? 'results.alternatives.holds' : 'results.alternatives.fails',
    )
    return t(alternative ? 'results.alternatives.point.use' : 'results.alternatives.point', {
      name: alternative ? nameOf(texts, answer, alternative) : t('results.alternatives.this'),
      p99: p99Ms === null ? t('results.figure.unbounded') : formatMs(texts.lang, p99Ms),
      cost:
        cost.perMonth === null
          ? countServers(texts, answer, at)
          : t('results.alternatives.month', { cost: formatCost(texts.lang, at) }),
      holds,
    })
  }
}

/** What the plans' size is counted in. */
const countedName = (texts: Translator, answer: PlanAnswer): string =>
  countsOf(texts, answer)[0]?.name ?? ''

function Name(props: { letter: string | null; name: string; verdict: Alternative['verdict'] }) {
  const { letter, name, verdict } = props
  const { t } = useTexts()
  return (
    <h3 className={styles.name}>
      <span className={styles.letter} aria-hidden="true">
        {letter}
      </span>
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
  | 'servers'
  | 'workersPerServer'
  | 'workers'
  | 'peakUtilisation'
  | 'p99Ms'
  | 'safeRateRps'
  | 'costPerMonth'
>

type NumbersProps = {
  answer: PlanAnswer
  of: Numeric
  /** What the plan is called, and its query where it is not the one shown. */
  plan: string
  query?: string
}

/** Each opens its working, in its own plan. */
function Numbers({ answer, of, plan, query }: NumbersProps) {
  const texts = useTexts()
  const { t, lang } = texts
  const size = isCluster(answer)
    ? sizeOf(texts, { request: answer.request, servers: of.servers, workers: of.workers })
    : `${plain(lang, of.servers)}\u00a0×\u00a0${plain(lang, of.workersPerServer)}`
  const values: [name: string, value: string, derivation: DerivationId | null][] = [
    [t('results.alternatives.size'), size, 'workers'],
    [
      t('results.alternatives.utilisation'),
      shareOrDash(of.peakUtilisation),
      of.peakUtilisation === null ? null : 'utilisation',
    ],
    [
      t('results.alternatives.p99'),
      formatMs(lang, of.p99Ms),
      of.p99Ms === null ? null : 'response-time',
    ],
    [t('results.alternatives.safe'), formatRate(lang, of.safeRateRps), 'safe-rate'],
  ]
  if (answer.cost.perMonth !== null) {
    values.push([
      t('results.alternatives.cost'),
      of.costPerMonth === null ? '–' : formatCost(lang, of.costPerMonth),
      of.costPerMonth === null ? null : 'cost',
    ])
  }
  return (
    <dl className={`${styles.numbers} ${isCluster(answer) ? styles.wide : ''}`}>
      {values.map(([name, value, derivation]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {derivation === null ? (
              value
            ) : (
              <WhyButton
                derivation={derivation}
                name={`${name} ${value}, ${plan}`}
                {...(query !== undefined && { of: query })}
              >
                {value}
              </WhyButton>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )

  function shareOrDash(share: number | null) {
    return share === null ? '–' : formatShare(lang, share)
  }
}
