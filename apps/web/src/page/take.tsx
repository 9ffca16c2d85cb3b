import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { lazy, memo, Suspense } from 'react'
import { bundlePath } from '../api/bundle.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/texts.tsx'
import { useFromLink } from '../wizard/use-from-link.ts'
import { showField } from './show-field.ts'
import styles from './take.module.css'

const SummaryCopy = lazy(() => import('../results/summary-copy.tsx'))

/** The three ways out, which are the three ways in: link, files, command line. */
export default memo(function Take({ query, answer }: { query: string; answer: PlanAnswer }) {
  const { t } = useTexts()
  const brought = useFromLink()
  const isForced = answer.verdict === 'infeasible'
  const link = `${location.origin}/?${query}`
  const archive = bundlePath(query, 'tar.gz', isForced)
  const fileName = `${answer.request.name}-${answer.request.target}.tar.gz`
  const commands = [
    { id: 'plan', text: `curl -s ${quoted(`${location.origin}/api/v1/plan?${query}`)}` },
    { id: 'bundle', text: `curl -so ${fileName} ${quoted(location.origin + archive)}` },
  ] as const
  return (
    <section className={styles.take} aria-labelledby="take-title" id="take">
      <h2 id="take-title">{t('page.take.title')}</h2>
      <div className={styles.ways}>
        <div>
          <h3>{t('page.take.files')}</h3>
          <p>{t(isForced ? 'page.take.files.forced' : 'page.take.files.text')}</p>
          {brought.length > 0 && (
            <Notice tone="warning">
              {t('page.from-link.files')}{' '}
              <Button small onClick={() => showField(brought[0]?.name ?? 'app')}>
                {t('page.errors.show')}
              </Button>
            </Notice>
          )}
          <div className={styles.actions}>
            <ButtonLink look="solid" icon="down" href={bundlePath(query, 'zip', isForced)} download>
              {t('page.take.zip')}
            </ButtonLink>
            <ButtonLink icon="down" href={archive} download>
              {t('page.take.tar')}
            </ButtonLink>
          </div>
        </div>
        <div>
          <h3>{t('page.take.link')}</h3>
          <p>{t('page.take.link.text')}</p>
          <div className={styles.actions}>
            <CopyButton
              text={link}
              label={t('page.take.copy-link')}
              look="line"
              small={false}
              icon="link"
            />
            <Suspense
              fallback={
                <Button disabled icon="copy">
                  {t('results.summary.copy')}
                </Button>
              }
            >
              <SummaryCopy answer={answer} link={link} />
            </Suspense>
            <Button look="quiet" icon="print" onClick={() => print()}>
              {t('page.take.print')}
            </Button>
          </div>
        </div>
        <div>
          <h3>{t('page.take.shell')}</h3>
          <p>{t('page.take.shell.text')}</p>
          {commands.map(({ id, text }) => (
            <div className={styles.command} key={id}>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
              <pre tabIndex={0}>
                <code>{text}</code>
              </pre>
              <CopyButton text={text} name={`${t('page.copy')}: ${t(`page.take.curl-${id}`)}`} />
            </div>
          ))}
        </div>
      </div>
    </section>
  )
})

/** For a POSIX shell. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
