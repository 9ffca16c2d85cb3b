import { hostWord, processWord } from '@plimsoll/messages/stress-words'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import type { StressAnswer, StressId } from '@plimsoll/schemas/stress'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useRef, useState } from 'react'
import { stressOptions } from '../../api/stress.ts'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useSettled } from '../../ui/use-settled.ts'
import { queryOf } from '../bundle-links.ts'
import { useHeld, useSeen } from '../use-seen.ts'
import { useWhatIfTexts } from '../use-whatif-texts.ts'
import { Player } from './player.tsx'
import styles from './stress.module.css'

const scenarios = [
  'spike',
  'server-lost',
  'worker-crash',
  'rolling-restart',
  'slow-dependency',
  'steady',
] as const satisfies readonly StressId[]

/** A simulation costs the server tenths of a second: none for the steps of a slider on its way. */
const ASK_AFTER_MS = 500

/** What goes wrong with a plan, and what comes of it: simulated when it is about to be seen. */
export function Stress({ answer }: { answer: PlanAnswer }) {
  const { t } = useWhatIfTexts()
  const place = useRef<HTMLDivElement>(null)
  const { isNear } = useSeen(place)
  const drawn = useHeld(answer, isNear)
  const [scenario, setScenario] = useState<StressId>('spike')
  const query = useSettled(queryOf(answer), ASK_AFTER_MS)
  const asked = useQuery({ ...stressOptions(query, scenario), enabled: isNear })
  const { isFetching } = asked
  // The series are much to draw: a key pressed meanwhile comes first.
  const data = useDeferredValue(asked.data)
  return (
    <Panel id="what-if" title={t('whatif.title')}>
      <p className={styles.lead}>{t('whatif.lead')}</p>
      <Scenarios request={answer.request} value={scenario} onChange={setScenario} />
      <div ref={place} className={styles.place} aria-busy={isFetching}>
        {data?.ok && data.value.prevented === null && (
          <>
            <Player answer={drawn} stress={data.value} isStale={isFetching} />
            <p className={styles.how}>{t('whatif.how')}</p>
          </>
        )}
        {data?.ok && data.value.prevented !== null && (
          <p className={styles.prevented}>
            <Tag tone="error">{t('whatif.verdict.prevented')}</Tag> {data.value.text}
          </p>
        )}
        {data?.ok === false && (
          <Notice tone="advice" title={t('whatif.failed')}>
            <p>{data.problem.detail ?? data.problem.title}</p>
          </Notice>
        )}
        {data === undefined && <p className={styles.waiting}>{t('whatif.simulating')}</p>}
      </div>
      <Said stress={data?.ok && !isFetching ? data.value : null} />
    </Panel>
  )
}

type ScenariosProps = {
  request: PlanAnswer['request']
  value: StressId
  onChange: (scenario: StressId) => void
}

function Scenarios({ request, value, onChange }: ScenariosProps) {
  const { t } = useWhatIfTexts()
  const name = useId()
  return (
    <fieldset className={styles.scenarios}>
      <legend className="visually-hidden">{t('whatif.scenario')}</legend>
      {scenarios.map((scenario) => (
        <label key={scenario}>
          <input
            type="radio"
            name={name}
            checked={scenario === value}
            onChange={() => onChange(scenario)}
          />
          <span>{nameOf(scenario)}</span>
        </label>
      ))}
    </fieldset>
  )

  function nameOf(scenario: StressId): string {
    if (scenario === 'server-lost') return t(`whatif.scenario.${scenario}.${hostWord(request)}`)
    if (scenario === 'worker-crash') return t(`whatif.scenario.${scenario}.${processWord(request)}`)
    return t(`whatif.scenario.${scenario}`)
  }
}

/** The verdict for those who hear it; only after the first, which nobody asked for. */
function Said({ stress }: { stress: StressAnswer | null }) {
  const [first, setFirst] = useState<string | null>(null)
  if (first === null && stress) setFirst(stress.text)
  return (
    <p className="visually-hidden" role="status">
      {stress && stress.text !== first ? stress.text : ''}
    </p>
  )
}
