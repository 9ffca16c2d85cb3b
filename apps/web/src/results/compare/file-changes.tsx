import type { Bundle } from '@plimsoll/schemas/bundle'
import { useMemo } from 'react'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useWhatIfTexts } from '../use-whatif-texts.ts'
import styles from './compare.module.css'
import diff from './diff.module.css'
import { type FileDifference, fileDifferences } from './differences.ts'
import { blocksOf, type DiffLine, hunksOf } from './line-diff.ts'

type Props = { kept: Bundle | null | undefined; now: Bundle | undefined }

/** The files that differ, each with its changed lines. */
export function FileChanges({ kept, now }: Props) {
  const { t } = useWhatIfTexts()
  const files = useMemo(
    () => (kept && now ? fileDifferences(kept.files, now.files) : null),
    [kept, now],
  )
  return (
    <div>
      <h3>{t('compare.files')}</h3>
      <p className={styles.quiet}>
        {files === null
          ? t(kept === null ? 'compare.files.none' : 'compare.files.waiting')
          : files.length === 0
            ? t('compare.files.same')
            : t('compare.files.count', { n: files.length })}
      </p>
      <ul className={styles.files}>
        {files?.map((file) => (
          <li key={file.path}>
            <Disclosure summary={<Summary file={file} />}>
              <Diff file={file} />
            </Disclosure>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Summary({ file }: { file: FileDifference }) {
  const { t } = useWhatIfTexts()
  const { path, status, added, removed } = file
  return (
    <span className={styles.file}>
      <code>{path}</code>
      {status === 'added' && <Tag tone="good">{t('compare.files.added')}</Tag>}
      {status === 'removed' && <Tag tone="error">{t('compare.files.removed')}</Tag>}
      <span className={styles.counts} aria-hidden="true">
        <span className={styles.better}>+{added}</span>{' '}
        <span className={styles.worse}>−{removed}</span>
      </span>
      <span className="visually-hidden">{t('compare.files.lines', { added, removed })}</span>
    </span>
  )
}

/** Lines around each equal stretch that is left out. */
const CONTEXT = 2

function Diff({ file }: { file: FileDifference }) {
  const { t } = useWhatIfTexts()
  const isBoth = file.status === 'changed'
  return (
    <fieldset className={diff.diff}>
      <legend className="visually-hidden">{t('compare.files.diff', { path: file.path })}</legend>
      {isBoth && (
        <p className={diff.heads} aria-hidden="true">
          <span>{t('compare.kept')}</span>
          <span>{t('compare.now')}</span>
        </p>
      )}
      {hunksOf(file.lines, CONTEXT).map((part, i) => {
        const key = `${file.path}-${i}`
        if ('skipped' in part) {
          return (
            <p key={key} className={diff.skipped}>
              {t('compare.files.skipped', { n: part.skipped })}
            </p>
          )
        }
        return blocksOf(part.lines).map((block, j) => (
          <div key={`${key}-${j}`} className={isBoth ? diff.block : undefined}>
            {'same' in block ? (
              <>
                <Lines lines={block.same} />
                {/* Again beside it: only there to keep both sides level. */}
                <div className={diff.again} aria-hidden="true">
                  <Lines lines={block.same} />
                </div>
              </>
            ) : (
              <>
                <Lines lines={block.removed} />
                <Lines lines={block.added} />
              </>
            )}
          </div>
        ))
      })}
    </fieldset>
  )
}

const signs = { added: '+', removed: '−', same: ' ' } as const
const elements = { added: 'ins', removed: 'del', same: 'span' } as const

const Lines = ({ lines }: { lines: readonly DiffLine[] }) => (
  <div className={diff.side}>
    {lines.map(({ kind, text }, i) => {
      const Line = elements[kind]
      return (
        <Line key={`${i}-${text}`} className={diff[kind]}>
          <span aria-hidden="true">{signs[kind]}</span>
          <code>{text}</code>
        </Line>
      )
    })}
  </div>
)
