import { useState } from 'react'
import { Segmented } from '../ui/segmented.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { useTexts } from '../ui/texts.tsx'
import styles from './field.module.css'
import { type ControlProps, useDraft } from './use-draft.ts'
import { useWizardData } from './wizard-context.tsx'

/** How many: found by the planner, or a number that it judges. */
export function CountField({ name, label, invalid, describedBy }: ControlProps) {
  const { t } = useTexts()
  const { answer } = useWizardData()
  const [text, setText] = useDraft(name)
  const found = answer === null ? 1 : countOf(answer, name)
  const [last, setLast] = useState<string | null>(null)
  const isAuto = text === 'auto'
  const choose = (mode: 'auto' | 'set') => {
    if (mode === 'auto') {
      setLast(text)
      setText('auto')
    } else if (isAuto) setText(last ?? String(found))
  }
  return (
    <div className={styles.count}>
      <Segmented
        name={name}
        legend={label}
        value={isAuto ? 'auto' : 'set'}
        options={[
          { value: 'auto', label: t('page.field.auto') },
          { value: 'set', label: t('page.field.set') },
        ]}
        describedBy={describedBy}
        onChange={choose}
      />
      {!isAuto && (
        <TextInput
          id={name}
          className={styles.number ?? ''}
          inputMode="numeric"
          aria-label={`${label}, ${t('page.field.count')}`}
          aria-describedby={describedBy}
          invalid={invalid}
          value={text}
          onText={setText}
        />
      )}
    </div>
  )
}

const countOf = (
  {
    servers,
    workersPerServer,
    workers,
  }: { servers: number; workersPerServer: number; workers: number },
  name: string,
) => (name === 'servers' ? servers : name === 'replicas' ? workers : workersPerServer)
