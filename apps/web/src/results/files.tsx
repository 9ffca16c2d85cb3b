import type { Bundle, BundleFile } from '@plimsoll/schemas/bundle'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { useEffect, useState } from 'react'
import { ButtonLink } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Panel } from '../ui/panel.tsx'
import { useTexts } from '../ui/texts.tsx'
import { linesFromLink } from '../wizard/lines-from-link.ts'
import { useFromLink } from '../wizard/use-from-link.ts'
import { bundleLink, fileLink } from './bundle-links.ts'
import { Code } from './code.tsx'
import styles from './files.module.css'
import { originKey, type Place, useTrace } from './trace.ts'

type Props = {
  answer: PlanAnswer
  bundle: Bundle
  place: Place | null
  onField: ((param: string) => void) | undefined
}

/** The files of the bundle, each line that holds a number of the plan tied to it. */
export function Files({ answer, bundle, place, onField }: Props) {
  const { t } = useTexts()
  const [path, setPath] = useState<string | null>(null)
  useEffect(() => {
    if (place) setPath(place.path)
  }, [place])
  const file = bundle.files.find((f) => f.path === path) ?? richest(bundle.files)
  if (!file) return null
  return (
    <Panel
      id="files"
      title={t('results.files.title')}
      aside={
        <ButtonLink look="line" small icon="down" href={bundleLink(answer, 'zip')} download>
          {t('results.files.all')}
        </ButtonLink>
      }
    >
      <p className={styles.lead}>
        {t(answer.verdict === 'feasible' ? 'results.files.lead' : 'results.files.forced')}
      </p>
      <div className={styles.desk}>
        <FileList files={bundle.files} path={file.path} onPath={setPath} />
        <div className={styles.sheet}>
          <header className={styles.head}>
            <h3>
              {file.path}
              {(file.mode & 0o111) !== 0 && (
                <span className={styles.mode}>{t('results.files.executable')}</span>
              )}
            </h3>
            <div className={styles.tools}>
              <CopyButton text={file.text} name={t('results.files.copy', { path: file.path })} />
              <ButtonLink
                look="quiet"
                small
                icon="down"
                href={fileLink(answer, file.path)}
                download={file.path.split('/').at(-1)}
                aria-label={t('results.files.download.name', { path: file.path })}
                title={t('results.files.download')}
              />
            </div>
          </header>
          <Code
            key={file.path}
            answer={answer}
            file={file}
            line={place?.path === file.path ? place : null}
            onField={onField}
          />
        </div>
      </div>
    </Panel>
  )
}

/** The file that most of the plan's numbers went into is the one to show first. */
function richest(files: readonly BundleFile[]): BundleFile | undefined {
  return files.reduce<BundleFile | undefined>(
    (best, file) => (!best || file.origins.length > best.origins.length ? file : best),
    undefined,
  )
}

function FileList(props: {
  files: readonly BundleFile[]
  path: string
  onPath: (path: string) => void
}) {
  const { files, path, onPath } = props
  const { t } = useTexts()
  const brought = useFromLink()
  const lit = useTrace((s) => s.lit)
  const litLines = ({ origins }: BundleFile) =>
    lit === null ? 0 : origins.filter((origin) => originKey(origin) === lit).length
  return (
    <>
      <nav className={styles.list} aria-label={t('results.files.list')}>
        <ul>
          {files.map((file) => {
            const count = litLines(file)
            return (
              <li key={file.path}>
                <button
                  type="button"
                  aria-current={file.path === path ? 'true' : undefined}
                  onClick={() => onPath(file.path)}
                >
                  <span>{file.path}</span>
                  {linesFromLink(file, brought).size > 0 && (
                    <span className={styles.brought} title={t('results.files.brought')}>
                      <Icon name="link" size={12} />
                      <span className="visually-hidden">{t('results.files.brought')}</span>
                    </span>
                  )}
                  {count > 0 && (
                    <span className={styles.count} title={t('results.files.lines', { n: count })}>
                      {count}
                    </span>
                  )}
                </button>
              </li>
            )
          })}
        </ul>
      </nav>
      <label className={styles.choose}>
        <span className="visually-hidden">{t('results.files.list')}</span>
        <select value={path} onChange={(event) => onPath(event.target.value)}>
          {files.map((file) => (
            <option key={file.path}>{file.path}</option>
          ))}
        </select>
      </label>
    </>
  )
}
