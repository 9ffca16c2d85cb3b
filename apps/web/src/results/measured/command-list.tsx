import { CopyButton } from '../../ui/copy-button.tsx'
import { useTexts } from '../../ui/texts.tsx'
import { useWhatIfTexts } from '../use-whatif-texts.ts'
import styles from './measured.module.css'
import type { Command } from './outputs.ts'

/** Commands to measure with, each with what it shows and a button that copies it. */
export function CommandList({ commands }: { commands: readonly Command[] }) {
  const { t: page } = useTexts()
  const { t } = useWhatIfTexts()
  if (commands.length === 0) return null
  return (
    <ul>
      {commands.map(({ id, text }) => (
        <li key={id}>
          <p>
            {t(`measured.command.${id}`)}{' '}
            <span className={styles.note}>{t(`measured.command.${id}.note`)}</span>
          </p>
          <div className={styles.command}>
            <pre>
              <code>{text}</code>
            </pre>
            <CopyButton text={text} name={`${page('page.copy')}: ${t(`measured.command.${id}`)}`} />
          </div>
        </li>
      ))}
    </ul>
  )
}
