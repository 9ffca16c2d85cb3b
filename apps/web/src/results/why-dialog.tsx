import type { Bundle } from '@plimsoll/schemas/bundle'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { planOptions } from '../api/plan.ts'
import { Button } from '../ui/button.tsx'
import { useTexts } from '../ui/texts.tsx'
import { resultOf, type Step, titleOf } from './derivation-words.ts'
import { useTrace } from './trace.ts'
import { useWhatIfTexts } from './use-whatif-texts.ts'
import styles from './why.module.css'
import { Inputs, Lines, Source, Working } from './why-parts.tsx'

type Props = {
  answer: PlanAnswer
  bundle: Bundle | undefined
  onLine: (path: string, line: number) => void
  onField: ((param: string) => void) | undefined
}

/** The working of one number: formula, the user's own values in it, where each comes from. */
export default function WhyDialog({ answer: shown, bundle, onLine, onField }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const asked = useTrace((s) => s.why)
  const ask = useTrace((s) => s.ask)
  const [trail, setTrail] = useState<readonly string[]>([])
  const { t } = useWhatIfTexts()
  const other = asked?.of ?? null
  const answerOfOther = useAnswerOf(other)
  const answer = other === null ? shown : answerOfOther
  const stepOf = (id: string | undefined) => answer?.derivation.find((d) => d.id === id)
  const step = stepOf(trail.at(-1) ?? asked?.derivation)

  useEffect(() => {
    if (asked === null) return
    setTrail([])
    dialog.current?.showModal()
  }, [asked])

  const leave = (then: () => void) => {
    dialog.current?.close()
    then()
  }

  // Fields and files are those of the plan shown.
  const goToField =
    other === null && onField ? (param: string) => leave(() => onField(param)) : undefined

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="why-title"
      onClose={() => ask(null)}
      closedby="any"
    >
      {asked && !(answer && step) && (
        <p className={styles.waiting} role="status">
          {t('why.waiting')}
        </p>
      )}
      {answer && step && (
        <div className={styles.sheet}>
          <Head
            step={step}
            back={trail.length > 0 ? stepOf(trail.at(-2) ?? asked?.derivation) : undefined}
            onBack={() => setTrail(trail.slice(0, -1))}
            onClose={() => dialog.current?.close()}
          />
          {step.why && <p className={styles.rule}>{step.why}</p>}
          <Working step={step} answer={answer} />
          <Inputs
            step={step}
            answer={answer}
            onFollow={(next) => setTrail([...trail, next])}
            onField={goToField}
          />
          <Lines
            id={step.id}
            bundle={other === null ? bundle : undefined}
            onLine={(path, line) => leave(() => onLine(path, line))}
          />
          <Source step={step} onField={goToField} />
        </div>
      )}
    </dialog>
  )
}

/** The plan of a query that is not shown, once it is there. */
function useAnswerOf(query: string | null): PlanAnswer | null {
  const { data, isPlaceholderData } = useQuery({
    ...planOptions(query ?? ''),
    enabled: query !== null,
  })
  return data?.ok && !isPlaceholderData ? data.value : null
}

function Head(props: {
  step: Step
  back: Step | undefined
  onBack: () => void
  onClose: () => void
}) {
  const { step, back, onBack, onClose } = props
  const texts = useTexts()
  const { t } = useWhatIfTexts()
  return (
    <header className={styles.head}>
      <div>
        {back && (
          <Button look="quiet" small icon="back" className={styles.back} onClick={onBack}>
            {t('why.back', { name: back.name })}
          </Button>
        )}
        <h2 id="why-title">{titleOf(step)}</h2>
        <p className={styles.answer}>{resultOf(texts, step)}</p>
      </div>
      <Button look="quiet" small icon="cross" aria-label={t('why.close')} onClick={onClose} />
    </header>
  )
}
