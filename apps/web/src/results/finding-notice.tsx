import type { ConceptId } from '@plimsoll/schemas/ids'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { Button } from '../ui/button.tsx'
import { jumpTo } from '../ui/jump.ts'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/texts.tsx'
import styles from './findings.module.css'
import { CommandList } from './measured/command-list.tsx'
import measured from './measured/measured.module.css'
import { commandsToMeasure } from './measured/outputs.ts'
import { useWhatIfTexts } from './use-whatif-texts.ts'

export type Links = {
  onConcept: ((id: ConceptId) => void) | undefined
  onField: ((param: string) => void) | undefined
}
type Props = Links & {
  finding: PlanAnswer['findings'][number]
  /** Where the app listens, for commands that measure it. */
  port: number
}

/** A finding with what to do about it, and the way to the step where it is done. */
export function FindingNotice({ finding, port, onConcept, onField }: Props) {
  const { t } = useTexts()
  const concept = t(`results.concept.${finding.concept}`)
  return (
    <Notice tone={finding.severity}>
      <p className={styles.tags}>
        <b>{t(`results.findings.${finding.severity}`)}</b>
        {onConcept ? (
          <Button
            look="quiet"
            className={styles.concept}
            aria-label={t('results.findings.go', { concept })}
            onClick={() => onConcept(finding.concept)}
          >
            {concept}
          </Button>
        ) : (
          <span className={styles.concept}>{concept}</span>
        )}
      </p>
      <p>{finding.text}</p>
      {finding.code === 'measure-next' && (
        <Measure param={String(finding.params.param)} port={port} onField={onField} />
      )}
    </Notice>
  )
}

/** How to measure the input that matters most, and where to enter it. */
function Measure(props: { param: string; port: number; onField: Links['onField'] }) {
  const { param, port, onField } = props
  const { t, textOf } = useTexts()
  const more = useWhatIfTexts()
  const commands = commandsToMeasure(param, port, more.t('measured.path'))
  const how = textOf(`param.${param}.measure`)
  const label = textOf(`param.${param}.label`)
  return (
    <>
      {how && <p className={styles.how}>{how}</p>}
      {commands.length > 0 && (
        <div className={measured.commands}>
          <CommandList commands={commands} />
        </div>
      )}
      <div className={styles.enter}>
        {label && onField && (
          <Button small onClick={() => onField(param)}>
            {t('results.findings.enter', { label })}
          </Button>
        )}
        <Button small look="quiet" onClick={() => jumpTo('measured')}>
          {t('results.findings.paste')}
        </Button>
      </div>
    </>
  )
}
