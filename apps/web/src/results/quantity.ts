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
      return `${formatNumber(lang, value, value < 10 ? 2 : 0)} MiB`
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

/** A rate without its unit, for sentences that name it. */
export const rateNumber = (lang: Lang, rps: number): string =>
  formatDigits(lang, rps, rps >= 1000 ? 4 : 3)

/** Price as it was entered: no currency is known. */
export const formatCost = (lang: Lang, perMonth: number): string =>
  formatNumber(lang, perMonth, Number.isInteger(perMonth) ? 0 : 2)

/** Memory with the exact MiB where GiB would round a limit away. */
export const exactMiB = (lang: Lang, MiB: number): string => `${formatNumber(lang, MiB)} MiB`
