import type { Bundle } from '@plimsoll/schemas/bundle'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { useQuery } from '@tanstack/react-query'
import { bundleOptions } from '../../api/bundle.ts'
import { planOptions } from '../../api/plan.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { jumpTo } from '../../ui/jump.ts'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useWizard } from '../../wizard/store.ts'
import { readUrl } from '../../wizard/url.ts'
import { queryOf } from '../bundle-links.ts'
import { useWhatIfTexts } from '../use-whatif-texts.ts'
import { Changes } from './changes.tsx'
import styles from './compare.module.css'
import { inLanguage, toKeep } from './differences.ts'
import { FileChanges } from './file-changes.tsx'
import { FindingChanges } from './finding-changes.tsx'
import { NumberTable } from './number-table.tsx'

type Props = { answer: PlanAnswer; bundle: Bundle | undefined }

/** Keeps a plan, and lays it beside the present one once there is one kept. */
export function Compare({ answer, bundle }: Props) {
  const kept = useWizard((state) => state.kept)
  return kept === null ? (
    <Keep answer={answer} />
  ) : (
    <SideBySide kept={kept} answer={answer} bundle={bundle} />
  )
}

function Keep({ answer }: { answer: PlanAnswer }) {
  const { t } = useWhatIfTexts()
  const keep = useWizard((state) => state.keep)
  return (
    <div className={styles.keep}>
      <p>{t('compare.lead')}</p>
      <Button
        icon="copy"
        onClick={() => {
          keep(toKeep(queryOf(answer)))
          requestAnimationFrame(() => jumpTo('compare'))
        }}
      >
        {t('compare.keep')}
      </Button>
    </div>
  )
}

function SideBySide({ kept, answer, bundle }: Props & { kept: string }) {
  const { t, lang } = useWhatIfTexts()
  const { keep, replace } = useWizard.getState()
  const asked = inLanguage(kept, lang)
  const { data } = useQuery(planOptions(asked))
  const other = data?.ok ? data.value : null
  const files = useQuery({
    ...bundleOptions(asked, other?.verdict === 'infeasible'),
    enabled: other !== null,
  }).data
  const now = toKeep(queryOf(answer))
  const isSame = now === kept

  const swap = () => {
    replace(readUrl(`?${asked}`, '').draft, `swap ${kept}`)
    keep(now)
  }
  return (
    <Panel
      id="compare"
      title={t('compare.title')}
      aside={
        <div className={styles.actions}>
          <CopyButton
            text={() => location.href}
            label={t('compare.link')}
            look="line"
            icon="link"
          />
          {!isSame && (
            <>
              <Button small onClick={swap}>
                {t('compare.swap')}
              </Button>
              <Button small onClick={() => keep(now)}>
                {t('compare.replace')}
              </Button>
            </>
          )}
          <Button small look="quiet" icon="cross" onClick={() => keep(null)}>
            {t('compare.stop')}
          </Button>
        </div>
      }
    >
      {data?.ok === false && <Notice tone="warning">{t('compare.failed')}</Notice>}
      {data === undefined && <p className={styles.quiet}>{t('compare.loading')}</p>}
      {other && isSame && <p className={styles.quiet}>{t('compare.same')}</p>}
      {other && !isSame && (
        <div className={styles.parts}>
          <Changes kept={queryOf(other)} now={queryOf(answer)} />
          <NumberTable kept={other} now={answer} query={asked} />
          <FindingChanges kept={other} now={answer} />
          <FileChanges kept={files && (files.ok ? files.value : null)} now={bundle} />
        </div>
      )}
    </Panel>
  )
}
