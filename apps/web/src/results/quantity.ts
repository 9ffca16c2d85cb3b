import {
  formatDigits,
  formatMs,
  formatNumber,
  formatRate,
  formatShare,
} from '@plimsoll/messages/format'
import type { Lang } from '@plimsoll/schemas/ids'

/** A value of the derivation in the unit that it names. */
export function formatQuantity(lang: Lang, value: number, unit: string): string {
  switch (unit) {
    case 'ms':
      return value < 100 ? `${formatNumber(lang, value, 2)} ms` : formatMs(lang, value)
    case 'MiB':
      return value > 0 && value < 1
        ? `${formatNumber(lang, value * 1024, 1)} KiB`
        : `${formatNumber(lang, value, value < 10 ? 2 : 0)} MiB`
    case 'share':
      return formatShare(lang, value, 1)
    case '/s':
    case 'req/s':
    case 'requests/s':
      return formatRate(lang, value)
    case '':
    case '1':
      return plain(lang, value)
    default:
      return `${plain(lang, value)} ${unit}`
  }
}

/** A bare number, as exactly as it is worth reading. */
export const plain = (lang: Lang, value: number): string =>
  Number.isInteger(value) ? formatNumber(lang, value) : formatDigits(lang, value, 4)

/** Price without a currency, since none is known; of a large one the cents are no news. */
export const formatCost = (lang: Lang, perMonth: number): string =>
  formatNumber(lang, perMonth, perMonth < 1000 ? 2 : 0)
