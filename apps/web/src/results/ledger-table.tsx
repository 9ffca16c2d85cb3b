import { formatMiB, formatNumber } from '@plimsoll/messages/format'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { useTexts } from '../ui/texts.tsx'
import styles from './table.module.css'

export function LedgerTable({ answer }: { answer: PlanAnswer }) {
  const { t, lang } = useTexts()
  const { ledger, serverMiB } = answer.memory
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('results.ledger.part')}</th>
          <th scope="col">{t('results.ledger.one')}</th>
          <th scope="col">{t('results.ledger.count')}</th>
          <th scope="col">{t('results.ledger.all')}</th>
        </tr>
      </thead>
      <tbody>
        {ledger.map(({ item, MiB, count }) => (
          <tr key={item}>
            <th scope="row">{t(`results.ledger.item.${item}`)}</th>
            <td>{formatMiB(lang, MiB)}</td>
            <td>{formatNumber(lang, count)}</td>
            <td>{formatMiB(lang, MiB * count)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {t('results.ledger.sum')}
          </th>
          <td>{formatMiB(lang, serverMiB)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
