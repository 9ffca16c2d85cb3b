import { CopyButton } from '../../ui/copy-button.tsx'
import { useTexts } from '../../ui/texts.tsx'
import { useWhatIfTexts } from '../use-whatif-texts.ts'
import styles from './measured.module.css'
import { commandsFor } from './outputs.ts'

/** How to measure what can be pasted here, as commands for the app's own port. */
export function Commands({ port }: { port: number }) {
  const { t: page } = useTexts()
  const { t } = useWhatIfTexts()
  return (
    <section className={styles.commands} aria-labelledby="measured-commands">
      <h3 id="measured-commands">{t('measured.commands')}</h3>
      <ul>
        {commandsFor(port, t('measured.path')).map(({ id, text }) => (
          <li key={id}>
            <p>
              {t(`measured.command.${id}`)}{' '}
              <span className={styles.note}>{t(`measured.command.${id}.note`)}</span>
            </p>
            <div className={styles.command}>
              <pre>
                <code>{text}</code>
              </pre>
              <CopyButton
                text={text}
                name={`${page('page.copy')}: ${t(`measured.command.${id}`)}`}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
