import type { Bundle } from '@plimsoll/schemas/bundle'
import type { ConceptId } from '@plimsoll/schemas/ids'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { memo, useEffect } from 'react'
import { ButtonLink } from '../ui/button.tsx'
import { Panel } from '../ui/panel.tsx'
import { useTexts } from '../ui/texts.tsx'
import { whenCalm } from '../ui/when-calm.ts'
import { Alternatives } from './alternatives.tsx'
import { Architecture } from './architecture.tsx'
import { bundleLink } from './bundle-links.ts'
import { Calm } from './calm.tsx'
import { Certainty } from './certainty.tsx'
import { Compare } from './compare/compare.tsx'
import { Curve } from './curve.tsx'
import { Files } from './files.tsx'
import { Findings } from './findings.tsx'
import { Ledger } from './ledger.tsx'
import { Measured } from './measured/measured.tsx'
import styles from './results.module.css'
import { Stress } from './stress/stress.tsx'
import type { Place } from './trace.ts'
import { Watch } from './watch.tsx'

type Props = {
  answer: PlanAnswer
  bundle: Bundle | undefined
  place: Place | null
  onOpen: ((permalink: string) => void) | undefined
  onField: ((param: string) => void) | undefined
  onConcept: ((id: ConceptId) => void) | undefined
}

/** What stands below the verdict: fetched once there is an answer, since the verdict comes first. */
export default memo(function Details(props: Props) {
  const { answer, bundle, place, onOpen, onField, onConcept } = props
  useEffect(() => whenCalm(markLaidOut), [])
  return (
    <>
      <Calm id="architecture">
        <Architecture answer={answer} />
      </Calm>
      <Calm id="compare">
        <Compare answer={answer} bundle={bundle} />
      </Calm>
      <Calm id="findings">
        <Findings answer={answer} onConcept={onConcept} onField={onField} />
      </Calm>
      <Calm id="ledger">
        <Ledger answer={answer} />
      </Calm>
      <Certainty answer={answer} onOpen={onOpen} onField={onField} />
      <Calm id="curve">
        <Curve answer={answer} />
      </Calm>
      <Calm id="what-if">
        <Stress answer={answer} />
      </Calm>
      <Calm id="measured">
        <Measured answer={answer} />
      </Calm>
      <Calm id="alternatives">
        <Alternatives answer={answer} onOpen={onOpen} />
      </Calm>
      <Calm id="files" now={place}>
        {bundle ? (
          <Files answer={answer} bundle={bundle} place={place} onField={onField} />
        ) : (
          <NoFiles answer={answer} />
        )}
      </Calm>
      <Watch />
    </>
  )
})

/** From then on the parts that are out of sight only hold their places; see the style sheet. */
const markLaidOut = () => document.getElementById('details')?.setAttribute('data-laid-out', '')

/** Holds the place of the files: they are on their way, or there are none for this plan. */
function NoFiles({ answer }: { answer: PlanAnswer }) {
  const { t } = useTexts()
  const isWriting = answer.verdict === 'feasible'
  return (
    <Panel id="files" title={t('results.files.title')}>
      <div className={isWriting ? styles.writing : styles.none}>
        <p>{t(isWriting ? 'results.files.waiting' : 'results.files.fails')}</p>
        {!isWriting && (
          <ButtonLink small icon="down" href={bundleLink(answer, 'zip')} download>
            {t('results.files.force')}
          </ButtonLink>
        )}
      </div>
    </Panel>
  )
}
