import { memo } from 'react'
import { Disclosure } from '../ui/disclosure.tsx'
import { Panel } from '../ui/panel.tsx'
import { useWhatIfTexts } from './use-whatif-texts.ts'
import styles from './watch.module.css'

const topics = [
  'websockets',
  'sse',
  'uploads',
  'background',
  'gpu',
  'hyperthreads',
  'burst',
] as const

/** What the model leaves out, each with what to do about it. */
export const Watch = memo(function Watch() {
  const { t } = useWhatIfTexts()
  return (
    <Panel id="watch" title={t('results.watch.title')}>
      <p className={styles.lead}>{t('results.watch.lead')}</p>
      <div className={styles.topics}>
        {topics.map((topic) => (
          <Disclosure key={topic} summary={t(`results.watch.${topic}`)}>
            <p className={styles.text}>{t(`results.watch.${topic}.text`)}</p>
          </Disclosure>
        ))}
      </div>
    </Panel>
  )
})
