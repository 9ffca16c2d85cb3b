import {
  formatClock,
  formatMs,
  formatNumber,
  formatShare,
  rateNumber,
} from '@plimsoll/messages/format'
import type { StressPoint } from '@plimsoll/schemas/stress'
import { everyNth } from '../curve-scale.ts'
import { ScrollTable } from '../scroll-table.tsx'
import { useWhatIfTexts } from '../use-whatif-texts.ts'

const ROWS = 24

/** The series in words, for those who don't see the charts. */
export function StressTable({ series }: { series: readonly StressPoint[] }) {
  const { t, lang } = useWhatIfTexts()
  return (
    <ScrollTable>
      <thead>
        <tr>
          <th scope="col">{t('whatif.time')}</th>
          <th scope="col">{t('whatif.rate')}</th>
          <th scope="col">{t('whatif.utilisation')}</th>
          <th scope="col">{t('whatif.queue')}</th>
          <th scope="col">{t('whatif.p99')}</th>
          <th scope="col">{t('whatif.shed')}</th>
          <th scope="col">{t('whatif.lost')}</th>
        </tr>
      </thead>
      <tbody>
        {everyNth(series, ROWS).map((point) => (
          <tr key={point.atSeconds}>
            <th scope="row">{formatClock(point.atSeconds)}</th>
            <td>{rateNumber(lang, point.rateRps)}</td>
            <td>{formatShare(lang, point.utilisation)}</td>
            <td>{formatNumber(lang, point.queue, point.queue < 10 ? 1 : 0)}</td>
            <td>{point.p99Ms === null ? t('whatif.silence') : formatMs(lang, point.p99Ms)}</td>
            <td>{formatShare(lang, point.shed)}</td>
            <td>{formatShare(lang, point.failed)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}
