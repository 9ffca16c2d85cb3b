import type { BundleFile } from '@plimsoll/schemas/bundle'
import { memo, useMemo } from 'react'
import { useTexts } from '../ui/texts.tsx'
import styles from './code.module.css'
import type { LineOrigin } from './line-origins.ts'
import { tokensOf } from './tokens.ts'
import { useTrace } from './trace.ts'

type Props = {
  number: number
  text: string
  language: BundleFile['language']
  origins: readonly LineOrigin[] | undefined
  /** The one marked line that Tab goes to. */
  isEntry: boolean
  /** It holds a value that the link brought and nobody confirmed. */
  isFromLink: boolean
}

export const CodeLine = memo(function CodeLine(props: Props) {
  const { number, text, language, origins, isFromLink } = props
  const { t } = useTexts()
  const first = origins?.[0]
  const isLit = useTrace((s) => origins?.some(({ key }) => key === s.lit) ?? false)
  return (
    <div
      className={`${styles.line} ${first ? styles.marked : ''} ${isLit ? styles.lit : ''}`}
      data-trace={first?.key}
      data-marked={first && number}
      data-from-link={isFromLink || undefined}
    >
      {origins ? (
        <LineButton {...props} origins={origins} />
      ) : (
        <span className={styles.number} data-number={number} />
      )}
      <code>
        <Tokens language={language} text={text} />
        {isFromLink && (
          <span className="visually-hidden"> {t('page.from-link', { count: 1 })}</span>
        )}
      </code>
    </div>
  )
})

function LineButton(props: Props & { origins: readonly LineOrigin[] }) {
  const { number, origins, isEntry } = props
  const { t } = useTexts()
  const ask = useTrace((s) => s.ask)
  const derived = origins.find(({ derivation }) => derivation !== undefined)
  return (
    <button
      type="button"
      className={styles.number}
      data-line={number}
      data-number={number}
      tabIndex={isEntry ? 0 : -1}
      aria-label={t('results.files.origin.name', {
        line: number,
        name: origins.map(({ name }) => name).join('; '),
      })}
      onClick={() => derived?.derivation !== undefined && ask(derived.derivation)}
    />
  )
}

function Tokens({ language, text }: Pick<Props, 'language' | 'text'>) {
  const tokens = useMemo(() => {
    let at = 0
    return tokensOf(language, text).map((token) => {
      const placed = { ...token, at }
      at += token.text.length
      return placed
    })
  }, [language, text])
  return tokens.map(({ kind, text: part, at }) =>
    kind === 'plain' ? (
      part
    ) : (
      <span key={at} className={kind === 'number' ? styles.amount : styles[kind]}>
        {part}
      </span>
    ),
  )
}
