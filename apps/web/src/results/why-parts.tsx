import type { Bundle } from '@plimsoll/schemas/bundle'
import type { DerivationId, PlanAnswer } from '@plimsoll/schemas/plan'
import { useTexts } from '../ui/texts.tsx'
import { type Input, inputsOf, resultOf, type Step, valuesOf } from './derivation-words.ts'
import { readFormula, symbol } from './formula.ts'
import { Formula } from './formula-view.tsx'
import styles from './why.module.css'

/** `symbol = formula`, then the same with values, then the result. */
export function Working({ step }: { step: Step }) {
  const texts = useTexts()
  const values = valuesOf(texts, step)
  const names = Object.keys(step.inputs)
  const lines = [readFormula(step.formula, { names })]
  if (values.size > 0) lines.push(readFormula(step.formula, { names, values }))
  return (
    <div className={styles.working}>
      {lines.map((maths, i) => (
        <p key={i === 0 ? 'formula' : 'values'}>
          {i === 1 && <span className="visually-hidden">{texts.t('results.why.value')}</span>}
          <Formula maths={symbol(step.symbol)} />
          <span>=</span>
          <Formula maths={maths} />
        </p>
      ))}
      <p className={styles.result}>
        <Formula maths={symbol(step.symbol)} />
        <span>=</span>
        {resultOf(texts, step)}
      </p>
    </div>
  )
}

type InputsProps = {
  step: Step
  answer: PlanAnswer
  onFollow: (id: DerivationId) => void
  onField: ((param: string) => void) | undefined
}

export function Inputs({ step, answer, onFollow, onField }: InputsProps) {
  const texts = useTexts()
  const inputs = inputsOf(texts, step, answer)
  if (inputs.length === 0) return null
  return (
    <section>
      <h3>{texts.t('results.why.inputs')}</h3>
      <ul className={styles.inputs}>
        {inputs.map((input) => (
          <li key={input.name}>
            <Formula maths={readFormula(input.name)} />
            <span className={styles.value}>{input.text}</span>
            <From from={input.from} onFollow={onFollow} onField={onField} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function From(props: Pick<InputsProps, 'onFollow' | 'onField'> & Pick<Input, 'from'>) {
  const { from, onFollow, onField } = props
  const { t } = useTexts()
  if (from.kind === 'product') return <span />
  if (from.kind === 'constant') {
    return <span className={styles.given}>{t('results.why.constant')}</span>
  }
  if (from.kind === 'step') {
    return (
      <button type="button" className={styles.follow} onClick={() => onFollow(from.id)}>
        {from.title}
      </button>
    )
  }
  if (!onField) return <span className={styles.given}>{from.label}</span>
  return (
    <button type="button" className={styles.follow} onClick={() => onField(from.param)}>
      {t('results.why.setting', { label: from.label })}
    </button>
  )
}

type LinesProps = {
  id: string
  bundle: Bundle | undefined
  onLine: (path: string, line: number) => void
}

/** The lines of the files that hold the number. */
export function Lines({ id, bundle, onLine }: LinesProps) {
  const { t } = useTexts()
  const places = (bundle?.files ?? []).flatMap(({ path, origins }) =>
    origins.filter((o) => o.derivation === id).map(({ line }) => ({ path, line })),
  )
  if (places.length === 0) return null
  return (
    <section>
      <h3>{t('results.why.lines')}</h3>
      <ul className={styles.places}>
        {places.map(({ path, line }) => (
          <li key={`${path}:${line}`}>
            <button type="button" className={styles.follow} onClick={() => onLine(path, line)}>
              {t('results.why.line', { path, line })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Source({ text }: { text: string }) {
  const { t } = useTexts()
  return (
    <p className={styles.source}>
      {t('results.why.source')}: {text}
    </p>
  )
}
