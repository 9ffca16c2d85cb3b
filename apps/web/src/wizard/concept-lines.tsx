import type { ConceptId } from '@plimsoll/schemas/ids'
import { useTexts } from '../ui/texts.tsx'
import styles from './concept-lines.module.css'
import { excerptOf } from './excerpt.ts'
import { linesFromLink } from './lines-from-link.ts'
import { useFromLink } from './use-from-link.ts'
import { useWizardData } from './wizard-context.tsx'

/** The lines that a concept puts into the files, by file, with their numbers. */
export default function ConceptLines({ concept }: { concept: ConceptId }) {
  const { t } = useTexts()
  const { bundle } = useWizardData()
  const brought = useFromLink()
  const files = bundle?.files.map(
    (file) => [file, excerptOf(file, concept), linesFromLink(file, brought)] as const,
  )
  const carrying = files?.filter(([, runs]) => runs.length > 0)
  return (
    <section className={styles.lines} aria-labelledby="concept-lines">
      <h3 id="concept-lines">{t('page.concept.lines')}</h3>
      {carrying === undefined ? (
        <p className={styles.none}>{t('page.concept.lines.waiting')}</p>
      ) : carrying.length === 0 ? (
        <p className={styles.none}>{t('page.concept.lines.none')}</p>
      ) : (
        carrying.map(([file, runs, fromLink]) => (
          <figure key={file.path} className={styles.file}>
            <figcaption>
              <code>{file.path}</code>
            </figcaption>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
            <pre tabIndex={0}>
              {runs.map(({ from, texts }) => (
                <code key={from} className={styles.run}>
                  {texts.map((text, at) => (
                    <span
                      key={from + at}
                      className={styles.line}
                      data-line={from + at}
                      data-from-link={fromLink.has(from + at) || undefined}
                    >
                      {text}
                      {'\n'}
                    </span>
                  ))}
                </code>
              ))}
            </pre>
          </figure>
        ))
      )}
    </section>
  )
}
