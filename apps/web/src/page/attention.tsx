import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/texts.tsx'
import { nearName } from '../wizard/near-name.ts'
import { stepOf } from '../wizard/sections.ts'
import { useWizard } from '../wizard/store.ts'
import { isGiven } from '../wizard/url.ts'
import type { Planning } from '../wizard/use-plan.ts'
import styles from './attention.module.css'
import { showField } from './show-field.ts'

export const attentionId = 'attention'

type Props = {
  planning: Planning
  /**
   * Above the questions stands what came with the address. What goes wrong later stands below
   * them, where it moves nothing: a field must stay where somebody is typing in it.
   */
  side: 'above' | 'below'
}

/** What keeps the plan from following: fields that can't be used, a failure. */
export function Attention({ planning, side }: Props) {
  const isHere = (planning.cameBroken || planning.answer === null) === (side === 'above')
  return (
    <div
      className={`${styles.said} ${styles[side]}`}
      role="status"
      id={isHere ? attentionId : undefined}
    >
      {isHere && <Trouble planning={planning} />}
    </div>
  )
}

function Trouble({ planning }: Pick<Props, 'planning'>) {
  const { t } = useTexts()
  const { errors, problem, unreachable, answer, leavesOut, retry } = planning
  return (
    <>
      {/* With a plan on the page the bar at its foot says it, wherever one has scrolled to. */}
      {unreachable && !answer && (
        <Notice tone="warning" title={t(`page.connection.${unreachable}`)}>
          <p>{t('page.connection.kept')}</p>
        </Notice>
      )}
      {errors.length > 0 && (
        <Notice tone="error" title={t('page.errors.title', { count: errors.length })}>
          <p>
            {t(
              !answer
                ? 'page.errors.none'
                : leavesOut
                  ? 'page.errors.left-out'
                  : 'page.errors.kept',
            )}
          </p>
          <BadFields planning={planning} />
        </Notice>
      )}
      {problem && (
        <Notice tone="error" title={t('page.failed.title')}>
          <p>{problem.detail ?? t('page.failed.text', { status: problem.status })}</p>
          <Button small onClick={retry}>
            {t('page.failed.again')}
          </Button>
        </Notice>
      )}
    </>
  )
}

function BadFields({ planning: { errors } }: { planning: Planning }) {
  const { t, textOf } = useTexts()
  const editAll = useWizard((state) => state.editAll)
  const draft = useWizard((state) => state.draft)
  return (
    <ul className={styles.fields}>
      {errors.map((error) => {
        const { param, got } = error
        const label = textOf(`param.${param}.label`) ?? param
        const near = error.code === 'unknown' ? nearName(param) : null
        const meant = near !== null && !isGiven(draft, near) ? near : null
        return (
          <li key={`${param} ${got}`}>
            <span>
              {stepOf(param) ? (
                <>
                  <strong>{label}</strong>: <q>{got}</q>
                </>
              ) : (
                error.message
              )}
            </span>
            {stepOf(param) ? (
              <Button
                small
                aria-label={`${t('page.errors.show')}: ${label}`}
                onClick={() => showField(param)}
              >
                {t('page.errors.show')}
              </Button>
            ) : (
              <span className={styles.choices}>
                {meant && (
                  <Button
                    small
                    onClick={() =>
                      editAll({ [param]: undefined, [meant]: draft[param] }, `read ${param}`)
                    }
                  >
                    {t('page.errors.read-as', { label: textOf(`param.${meant}.label`) ?? meant })}
                  </Button>
                )}
                <Button
                  small
                  aria-label={`${t('page.errors.remove')}: ${param}`}
                  onClick={() => editAll({ [param]: undefined }, `remove ${param}`)}
                >
                  {t('page.errors.remove')}
                </Button>
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
