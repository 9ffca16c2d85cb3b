import { formatShare } from '@plimsoll/messages/format'
import { sizeOf } from '@plimsoll/messages/plan-size'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/panel.tsx'
import { useTexts } from '../ui/texts.tsx'
import styles from './certainty.module.css'
import { distinctChoices } from './choices.ts'
import { PlanLink } from './plan-link.tsx'

type Props = {
  answer: PlanAnswer
  onOpen: ((permalink: string) => void) | undefined
  onField: ((param: string) => void) | undefined
}

/** How sure a plan is whose inputs are ranges: where the doubt comes from, what would be surer. */
export function Certainty({ answer, onOpen, onField }: Props) {
  const texts = useTexts()
  const { t, textOf, lang } = texts
  const { uncertainty } = answer
  if (uncertainty === null) return null
  return (
    <Panel id="certainty" title={t('results.certainty.title')}>
      <p className={styles.lead}>
        {t('results.certainty.lead', { share: formatShare(lang, uncertainty.holds) })}
      </p>
      <div className={styles.parts}>
        <section>
          <h3>{t('results.certainty.doubt')}</h3>
          <ul className={styles.list}>
            {uncertainty.inputs.map(({ param, share }) => {
              const label = textOf(`param.${param}.label`) ?? param
              return (
                <li key={param}>
                  <span>{label}</span>
                  <span className={styles.share}>{formatShare(lang, share)}</span>
                  {onField && (
                    <Button
                      small
                      aria-label={t('results.certainty.narrow.name', { label })}
                      onClick={() => onField(param)}
                    >
                      {t('results.certainty.narrow')}
                    </Button>
                  )}
                  <Meter share={share} />
                </li>
              )
            })}
          </ul>
        </section>
        <section>
          <h3>{t('results.certainty.choices')}</h3>
          <ul className={styles.list}>
            {distinctChoices(uncertainty.choices).map(({ permalink, holds, servers, workers }) => {
              const name = sizeOf(texts, { request: answer.request, servers, workers })
              return (
                <li key={permalink}>
                  <span>{name}</span>
                  <span className={styles.share}>{formatShare(lang, holds)}</span>
                  <PlanLink permalink={permalink} name={name} onOpen={onOpen} />
                  <Meter share={holds} />
                </li>
              )
            })}
          </ul>
        </section>
      </div>
    </Panel>
  )
}

const Meter = ({ share }: { share: number }) => (
  <span className={styles.meter} aria-hidden="true">
    <span style={{ inlineSize: `${share * 100}%` }} />
  </span>
)
