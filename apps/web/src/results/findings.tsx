import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { Disclosure } from '../ui/disclosure.tsx'
import { Panel } from '../ui/panel.tsx'
import { useTexts } from '../ui/texts.tsx'
import { FindingNotice, type Links } from './finding-notice.tsx'
import styles from './findings.module.css'

type Finding = PlanAnswer['findings'][number]
/* Errors stand with the verdict: they are what it is about. */
const order = ['warning', 'advice'] as const

/** What to know about the plan, the worst first; advice beyond the first few is folded away. */
export function Findings({ answer, ...links }: Links & { answer: PlanAnswer }) {
  const { t } = useTexts()
  const sorted = order.flatMap((severity) => answer.findings.filter((f) => f.severity === severity))
  const pressing = sorted.filter((f) => f.severity !== 'advice')
  const shown = sorted.slice(0, Math.max(pressing.length, 4))
  const { port } = answer.request
  const folded = sorted.slice(shown.length)
  return (
    <Panel id="findings" title={t('results.findings.title')}>
      {sorted.length === 0 && <p>{t('results.findings.none')}</p>}
      <List findings={shown} port={port} {...links} />
      {folded.length > 0 && (
        <Disclosure quiet summary={t('results.findings.more', { n: folded.length })}>
          <List findings={folded} port={port} {...links} />
        </Disclosure>
      )}
    </Panel>
  )
}

function List({ findings, port, ...links }: Links & { findings: Finding[]; port: number }) {
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <li key={`${finding.code}-${finding.text}`}>
          <FindingNotice finding={finding} port={port} {...links} />
        </li>
      ))}
    </ul>
  )
}
