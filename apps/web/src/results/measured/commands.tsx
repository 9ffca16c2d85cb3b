import { useWhatIfTexts } from '../use-whatif-texts.ts'
import { CommandList } from './command-list.tsx'
import styles from './measured.module.css'
import { commandsFor } from './outputs.ts'

/** How to measure what can be pasted here, as commands for the app's own port. */
export function Commands({ port }: { port: number }) {
  const { t } = useWhatIfTexts()
  return (
    <section className={styles.commands} aria-labelledby="measured-commands">
      <h3 id="measured-commands">{t('measured.commands')}</h3>
      <CommandList commands={commandsFor(port, t('measured.path'))} />
    </section>
  )
}
