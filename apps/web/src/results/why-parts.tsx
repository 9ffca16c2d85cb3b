import type { Bundle } from '@plimsoll/schemas/bundle'
import type { DerivationId, PlanAnswer } from '@plimsoll/schemas/plan'
import { useMemo } from 'react'
import { useTexts } from '../ui/texts.tsx'
import {
  type Input,
  inputsOf,
  labelOf,
  paramOf,
  resultOf,
  type Step,
  valuesOf,
} from './derivation-words.ts'
import { type Maths, piecesOf, readFormula, symbol, type Words } from './formula.ts'
import { Formula } from './formula-view.tsx'
import { useWhatIfTexts } from './use-whatif-texts.ts'
import styles from './why.module.css'

/** How the page's language writes what stands in a formula. */
function useWords(): Words {
  const { lang, textOf } = useWhatIfTexts()
  return useMemo(
    () => ({
      number: (text) => (lang === 'es' ? text.replace('.', ',') : text),
      word: (text) => textOf(`why.word.${text}`) ?? text,
      comma: lang === 'es' ? ';' : ',',
    }),
    [lang, textOf],
  )
}

type StepProps = { step: Step; answer: PlanAnswer }

/** `symbol = formula`, then the same with values; what must hold besides stands on lines below. */
export function Working({ step, answer }: StepProps) {
  const texts = useTexts()
  const { t } = useWhatIfTexts()
  const words = useWords()
  const values = valuesOf(inputsOf(texts, step, answer))
  const names = [...values.keys()]
  const clauses = step.formula.split('; ')
  const readings = values.size > 0 ? [undefined, values] : [undefined]
  return (
    <div className={styles.working}>
      {readings.map((values, i) => (
        <div key={values ? 'values' : 'formula'}>
          {i === 1 && <span className="visually-hidden">{t('why.value')}</span>}
          {clauses.map((clause, at) => (
            <p key={clause}>
              {at === 0 && (
                <>
                  <Formula maths={symbol(step.symbol, { words })} />
                  <span>=</span>
                </>
              )}
              <Pieces maths={readFormula(clause, { names, words, values })} />
            </p>
          ))}
        </div>
      ))}
      <p className={styles.result}>
        <Formula maths={symbol(step.symbol, { words })} />
        <span>=</span>
        {resultOf(texts, step)}
      </p>
    </div>
  )
}

/** Term by term, so that a long sum has where to break. */
const Pieces = ({ maths }: { maths: Maths }) =>
  piecesOf(maths).map((piece, i) => <Formula key={i} maths={piece} />)

type OnField = ((param: string) => void) | undefined
type InputsProps = StepProps & { onFollow: (id: DerivationId) => void; onField: OnField }

export function Inputs({ step, answer, onFollow, onField }: InputsProps) {
  const texts = useTexts()
  const { t } = useWhatIfTexts()
  const words = useWords()
  const inputs = inputsOf(texts, step, answer).filter(({ from }) => from.kind !== 'self')
  if (inputs.length === 0) return null
  return (
    <section>
      <h3>{t('why.inputs')}</h3>
      <ul className={styles.inputs}>
        {inputs.map((input) => (
          <li key={input.name}>
            <Formula maths={symbol(input.name, { words })} />
            <span className={styles.value}>{input.text}</span>
            <From from={input.from} onFollow={onFollow} onField={onField} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function From({
  from,
  onFollow,
  onField,
}: Pick<InputsProps, 'onFollow' | 'onField'> & Pick<Input, 'from'>) {
  const { t } = useWhatIfTexts()
  if (from.kind === 'self') return null
  if (from.kind === 'field') return <Setting {...from} onField={onField} />
  if (from.kind !== 'step')
    return <span className={styles.given}>{t(`why.from.${from.kind}`)}</span>
  return (
    <button type="button" className={styles.follow} onClick={() => onFollow(from.id)}>
      {from.title}
    </button>
  )
}

/** A setting of the user, by its label; where there are fields, the way there. */
function Setting(props: { param: string; label: string; onField: OnField }) {
  const { param, label, onField } = props
  const { t } = useWhatIfTexts()
  const text = t('why.setting', { label })
  if (!onField) return <span className={styles.given}>{text}</span>
  return (
    <button type="button" className={styles.follow} onClick={() => onField(param)}>
      {text}
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
  const { t } = useWhatIfTexts()
  const places = (bundle?.files ?? []).flatMap(({ path, origins }) =>
    origins.filter((o) => o.derivation === id).map(({ line }) => ({ path, line })),
  )
  if (places.length === 0) return null
  return (
    <section>
      <h3>{t('why.lines')}</h3>
      <ul className={styles.places}>
        {places.map(({ path, line }) => (
          <li key={`${path}:${line}`}>
            <button type="button" className={styles.follow} onClick={() => onLine(path, line)}>
              {t('why.line', { path, line })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where the formula stands: a chapter of the model, a publication, or a setting of the user. */
export function Source({ step, onField }: { step: Step; onField: OnField }) {
  const texts = useTexts()
  const { t, textOf } = useWhatIfTexts()
  const param = paramOf(step)
  const anchor = /^docs\/model\.md#(.+)$/.exec(step.source)?.[1]
  const chapter = textOf(`why.chapter.${anchor}`)
  return (
    <p className={styles.source}>
      {t('why.source')}:{' '}
      {param === null ? (
        chapter === null ? (
          step.source
        ) : (
          <a href={`/docs/model.html#${anchor}`} hrefLang="en">
            {t('why.chapter', { chapter })}
          </a>
        )
      ) : (
        <Setting param={param} label={labelOf(texts, param)} onField={onField} />
      )}
    </p>
  )
}
