import { formatMiB, formatShare } from '@plimsoll/messages/format'
import { placementOf } from '@plimsoll/schemas/placement'
import type { DerivationId, LedgerItem, PlanAnswer } from '@plimsoll/schemas/plan'
import { Disclosure } from '../ui/disclosure.tsx'
import { Panel } from '../ui/panel.tsx'
import { useTexts } from '../ui/texts.tsx'
import styles from './ledger.module.css'
import { LedgerBar } from './ledger-bar.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { WhyButton } from './why-button.tsx'

const leads = {
  host: 'results.ledger.lead',
  cluster: 'results.ledger.lead.node',
  provider: 'results.ledger.lead.instance',
} as const

/** The step of the working that each part stands in. */
const workings: Record<LedgerItem, DerivationId> = {
  reserve: 'server-memory',
  manager: 'unit-memory',
  'shared-model': 'unit-memory',
  base: 'worker-memory',
  model: 'worker-memory',
  cache: 'worker-memory',
  'in-flight': 'worker-memory',
  growth: 'worker-memory',
  headroom: 'memory-limit',
  surge: 'server-memory',
}

/** Where the memory of one server goes, against what it has and what is enforced. */
export function Ledger({ answer }: { answer: PlanAnswer }) {
  const { t, lang } = useTexts()
  const { memory } = answer
  const { serverMiB, serverRamMiB } = memory
  const over = serverMiB - serverRamMiB
  const lead = t(leads[placementOf(answer.request)], {
    used: formatMiB(lang, serverMiB),
    ram: formatMiB(lang, serverRamMiB),
    share: formatShare(lang, serverMiB / serverRamMiB),
  })
  return (
    <Panel id="ledger" title={t('results.ledger.title')}>
      <p className={styles.lead}>
        {lead}{' '}
        {over > 0 && (
          <strong className={styles.over}>
            {t('results.ledger.over', { over: formatMiB(lang, over) })}
          </strong>
        )}
      </p>
      <LedgerBar answer={answer} />
      <ul className={styles.legend}>
        {memory.ledger.map(({ item, MiB, count }) => (
          <li key={item}>
            <span className={`${styles.swatch} ${styles[item]}`} />
            {t(`results.ledger.item.${item}`)}
            <span className={styles.amount}>{formatMiB(lang, MiB * count)}</span>
            <WhyButton derivation={workings[item]} name={t(`results.ledger.item.${item}`)} />
          </li>
        ))}
        {over < 0 && (
          <li>
            <span className={`${styles.swatch} ${styles.free}`} />
            {t('results.ledger.free')}
            <span className={styles.amount}>{formatMiB(lang, -over)}</span>
            <WhyButton derivation="server-memory" name={t('results.ledger.free')} />
          </li>
        )}
      </ul>
      <Disclosure quiet summary={t('results.ledger.table')}>
        <LedgerTable answer={answer} />
      </Disclosure>
    </Panel>
  )
}
