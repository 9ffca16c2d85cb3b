import type { Bundle } from '@plimsoll/schemas/bundle'
import type { ConceptId } from '@plimsoll/schemas/ids'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { ButtonLink } from '../ui/button.tsx'
import { Panel } from '../ui/panel.tsx'
import { useTexts } from '../ui/texts.tsx'
import { Alternatives } from './alternatives.tsx'
import { Architecture } from './architecture.tsx'
import { bundleLink } from './bundle-links.ts'
import { Certainty } from './certainty.tsx'
import { Compare } from './compare/compare.tsx'
import { Curve } from './curve.tsx'
import { Files, type Place } from './files.tsx'
import { Findings } from './findings.tsx'
import { Ledger } from './ledger.tsx'
import { Measured } from './measured/measured.tsx'
import styles from './results.module.css'
import { Stress } from './stress/stress.tsx'
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
export default function Details({ answer, bundle, place, onOpen, onField, onConcept }: Props) {
  return (
    <>
      <Compare answer={answer} bundle={bundle} />
      <Findings answer={answer} onConcept={onConcept} onField={onField} />
      <Ledger answer={answer} />
      <Certainty answer={answer} onOpen={onOpen} onField={onField} />
      <Curve answer={answer} />
      <Stress answer={answer} />
      <Measured answer={answer} />
      <Architecture answer={answer} />
      <Alternatives answer={answer} onOpen={onOpen} />
      {bundle ? (
        <Files answer={answer} bundle={bundle} place={place} onField={onField} />
      ) : (
        <NoFiles answer={answer} />
      )}
      <Watch />
    </>
  )
}

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
