import { rangedParameters } from 'virtual:parameter-options'
import type { CalibrationAnswer } from '@plimsoll/schemas/calibration'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { jumpTo } from '../../ui/jump.ts'
import { Notice } from '../../ui/notice.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useTexts } from '../../ui/texts.tsx'
import { useWizard } from '../../wizard/store.ts'
import type { Draft } from '../../wizard/url.ts'
import { useWhatIfTexts } from '../use-whatif-texts.ts'
import { CommandList } from './command-list.tsx'
import styles from './found.module.css'
import measured from './measured.module.css'
import { changesOf, commandsToFill, rangeOf, spaced } from './outputs.ts'

const tones = { measured: 'good', inferred: 'advice', assumed: 'warning' } as const

/** What the measurements imply, each with how; those that are chosen go into the plan. */
export function Found({ found, port }: { found: CalibrationAnswer; port: number }) {
  const { t } = useWhatIfTexts()
  const { parameters, missing } = found
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [before, setBefore] = useState<{ draft: Draft; count: number } | null>(null)
  const [asRanges, setAsRanges] = useState(false)
  const isUncertain = parameters.some(
    (parameter) => rangedParameters.has(parameter.name) && rangeOf(parameter) !== null,
  )
  const changes = changesOf(
    parameters,
    (name) => !left.has(name),
    (name) => asRanges && rangedParameters.has(name),
  )
  const count = Object.keys(changes).length

  const choose = (name: string, isChosen: boolean) => {
    const next = new Set(left)
    if (isChosen) next.delete(name)
    else next.add(name)
    setLeft(next)
  }
  const apply = () => {
    const { draft, editAll } = useWizard.getState()
    setBefore({ draft, count })
    editAll(changes, 'measured')
  }
  const undo = () => {
    if (before) useWizard.getState().replace(before.draft, 'measured undone')
    setBefore(null)
  }

  return (
    <section className={styles.found} aria-labelledby="measured-found">
      <h3 id="measured-found">{t('measured.found')}</h3>
      {parameters.length === 0 && <p>{t('measured.none')}</p>}
      <ul className={styles.list}>
        {parameters.map((parameter) => (
          <Parameter
            key={parameter.name}
            parameter={parameter}
            isChosen={!left.has(parameter.name)}
            onChoose={(isChosen) => choose(parameter.name, isChosen)}
          />
        ))}
      </ul>
      {parameters.length > 0 && (
        <div className={styles.apply}>
          {isUncertain && (
            <label className={styles.ranges}>
              <input
                type="checkbox"
                checked={asRanges}
                onChange={(event) => setAsRanges(event.currentTarget.checked)}
              />
              {t('measured.ranges')}
            </label>
          )}
          <Button look="solid" icon="check" disabled={count === 0} onClick={apply}>
            {t('measured.apply', { n: count })}
          </Button>
          <span role="status" className={styles.applied}>
            {before && t('measured.applied', { n: before.count })}
          </span>
          {before && (
            <>
              <Button small onClick={() => jumpTo('results')}>
                {t('measured.see')}
              </Button>
              <Button small look="quiet" onClick={undo}>
                {t('measured.undo')}
              </Button>
            </>
          )}
        </div>
      )}
      {missing.length > 0 && (
        <Notice tone="advice" title={t('measured.missing')}>
          <ul className={styles.missing}>
            {missing.map((gap) => (
              <li key={gap.code + JSON.stringify(gap.params)}>
                {gap.text}
                <div className={measured.commands}>
                  <CommandList commands={commandsToFill(gap.code, port, t('measured.path'))} />
                </div>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  )
}

function Parameter(props: {
  parameter: CalibrationAnswer['parameters'][number]
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
}) {
  const { textOf } = useTexts()
  const { t } = useWhatIfTexts()
  const { name, value, low, high, confidence, how } = props.parameter
  const label = textOf(`param.${name}.label`) ?? name
  return (
    <li>
      <label className={styles.name}>
        <input
          type="checkbox"
          checked={props.isChosen}
          aria-label={t('measured.use', { name: label })}
          onChange={(event) => props.onChoose(event.currentTarget.checked)}
        />
        {label}
      </label>
      <p className={styles.value}>
        <b>{spaced(value)}</b>
        {low !== undefined && high !== undefined && (
          <span className={styles.range}>
            {t('measured.between', { low: spaced(low), high: spaced(high) })}
          </span>
        )}
        <Tag tone={tones[confidence]}>{t(`measured.confidence.${confidence}`)}</Tag>
      </p>
      <div className={styles.how}>
        <p>{how.text}</p>
        <Disclosure quiet summary={<code>{how.formula}</code>}>
          <ul>
            {how.lines.map(({ sample, line, text }) => (
              <li key={`${sample}-${line}`}>
                {t('measured.line', { sample, line })}: <code>{text}</code>
              </li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </li>
  )
}
