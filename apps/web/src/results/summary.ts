import { formatMiB, formatMs, formatRate, formatShare } from '@plimsoll/messages/format'
import type { Translator } from '@plimsoll/messages/page-texts'
import { sizeOf } from '@plimsoll/messages/plan-size'
import { formatPeak, verdictOf } from '@plimsoll/messages/plan-verdict'
import type { WhatIfTranslator } from '@plimsoll/messages/whatif-texts'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { countsOf } from './counts.ts'
import { formatCost, plain } from './quantity.ts'

/**
 * The plan as Markdown for a pull request: verdict, numbers, what to know, and the link. What a
 * person typed or the API wrote is escaped, so that it stays text.
 */
export function summaryOf(
  answer: PlanAnswer,
  link: string,
  page: Translator,
  more: WhatIfTranslator,
): string {
  const { t, lang } = page
  const { utilisation, latency, memory, request, cost } = answer
  const slo = request.latencySloMs
  const heading = more.t('summary.heading', {
    name: request.name,
    size: sizeOf(page, answer),
  })
  const numbers: [string, string][] = [
    ...countsOf(page, answer).map(({ name, n }): [string, string] => [name, plain(lang, n)]),
    [t('results.figure.peak'), formatShare(lang, utilisation.peak)],
    [t('results.figure.target'), formatShare(lang, utilisation.target)],
    [
      t('results.figure.safe'),
      `${formatRate(lang, answer.safeRateRps)} (${t('results.figure.safe.note', {
        peak: formatPeak(lang, answer),
      })})`,
    ],
    [
      t('results.figure.p99'),
      (latency.p99Ms === null ? t('results.figure.unbounded') : formatMs(lang, latency.p99Ms)) +
        (slo === null
          ? ''
          : ` (${t('results.figure.p99.objective', { slo: formatMs(lang, slo) })})`),
    ],
    [t('results.figure.limit'), formatMiB(lang, memory.limitMiB)],
  ]
  if (cost.perMonth !== null) {
    numbers.push([t('results.figure.cost'), formatCost(lang, cost.perMonth)])
  }
  const notes = answer.findings
    .filter(({ severity }) => severity !== 'advice')
    .map(({ severity, text }) => `- **${t(`results.findings.${severity}`)}:** ${escaped(text)}`)
  return [
    `### ${escaped(heading)}`,
    '',
    `**${verdictOf(page, lang, answer)}.** ${t(`results.binding.${answer.binding}`)}`,
    '',
    `| ${more.t('summary.number')} | ${more.t('summary.value')} |`,
    '| --- | ---: |',
    ...numbers.map(([name, value]) => `| ${escaped(name)} | ${escaped(value)} |`),
    '',
    ...(notes.length > 0 ? [`**${more.t('summary.notes')}**`, '', ...notes, ''] : []),
    `[${more.t('summary.open')}](<${link}>)`,
    '',
  ].join('\n')
}

/** Text that Markdown takes for nothing else, on one line. */
const escaped = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#~&@]/g, (sign) => `\\${sign}`)
