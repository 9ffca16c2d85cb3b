import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { calibrate } from '../../api/calibrate.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWhatIfTexts } from '../use-whatif-texts.ts'
import { Commands } from './commands.tsx'
import { Found } from './found.tsx'
import styles from './measured.module.css'
import { OutputFields } from './output-fields.tsx'
import { emptyOutput, filled, type Output, samplesOf } from './outputs.ts'

/** As many as the API reads at once. */
const MOST_OUTPUTS = 12

/** Takes what tools printed, says what it implies for the plan's inputs, and puts it there. */
export function Measured({ answer }: { answer: PlanAnswer }) {
  const { t, lang } = useWhatIfTexts()
  const [outputs, setOutputs] = useState<readonly Output[]>([emptyOutput(1)])
  const [complaint, setComplaint] = useState<'empty' | 'number' | null>(null)
  const asking = useMutation({
    mutationFn: (samples: NonNullable<ReturnType<typeof samplesOf>>) => calibrate(samples, lang),
    networkMode: 'always',
  })

  const change = (id: number, part: Partial<Output>) => {
    setOutputs(outputs.map((output) => (output.id === id ? { ...output, ...part } : output)))
    setComplaint(null)
  }
  const ask = () => {
    const samples = samplesOf(outputs)
    if (samples === null) setComplaint('number')
    else if (samples.length === 0) setComplaint('empty')
    else {
      setOutputs(filled(outputs))
      asking.mutate(samples)
    }
  }
  const last = outputs.at(-1)?.id ?? 0

  return (
    <Panel id="measured" title={t('measured.title')}>
      <p className={styles.lead}>{t('measured.lead')}</p>
      <div className={styles.desk}>
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            ask()
          }}
        >
          {outputs.map((output, i) => (
            <OutputFields
              key={output.id}
              output={output}
              position={i + 1}
              isOnly={outputs.length === 1}
              complaint={complaint}
              onChange={(part) => change(output.id, part)}
              onRemove={() => setOutputs(outputs.filter(({ id }) => id !== output.id))}
            />
          ))}
          <div className={styles.actions}>
            <Button type="submit" look="solid" disabled={asking.isPending}>
              {t(asking.isPending ? 'measured.asking' : 'measured.ask')}
            </Button>
            {outputs.length < MOST_OUTPUTS && (
              <Button
                look="quiet"
                icon="plus"
                onClick={() => setOutputs([...outputs, emptyOutput(last + 1)])}
              >
                {t('measured.add')}
              </Button>
            )}
          </div>
        </form>
        <Commands port={answer.request.port} />
      </div>
      <div className={styles.answer} role="status">
        {asking.isError && <Notice tone="warning">{t('measured.lost')}</Notice>}
        {asking.data?.ok === false && (
          <Notice tone="error" title={t('measured.unread')}>
            <ul>
              {asking.data.unread.map((error) => (
                <li key={`${error.sample}-${error.line}-${error.code}`}>
                  {error.text ?? error.expected}
                </li>
              ))}
              {asking.data.messages.map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      {asking.data?.ok && (
        <Found key={asking.submittedAt} found={asking.data.value} port={answer.request.port} />
      )}
    </Panel>
  )
}
