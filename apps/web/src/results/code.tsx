import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { PlanAnswer } from '@plimsoll/schemas/plan'
import {
  type KeyboardEvent,
  type SyntheticEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { Icon } from '../ui/icon.tsx'
import { useTexts } from '../ui/texts.tsx'
import { linesFromLink } from '../wizard/lines-from-link.ts'
import { useFromLink } from '../wizard/use-from-link.ts'
import styles from './code.module.css'
import { CodeLine } from './code-line.tsx'
import { type LineOrigin, lineOrigins } from './line-origins.ts'
import type { Place } from './trace.ts'
import { WhyButton } from './why-button.tsx'

type Props = {
  answer: PlanAnswer
  file: BundleFile
  line: Place | null
  onField: ((param: string) => void) | undefined
}

/* A box that scrolls must be reached by keyboard, even where nothing in it can be operated. */
const reachable = { tabIndex: 0 }

/** A file, line by line; a marked line tells which decision it came from. */
export function Code({ answer, file, line, onField }: Props) {
  const texts = useTexts()
  const box = useRef<HTMLFieldSetElement>(null)
  const lines = useMemo(
    () =>
      file.text
        .replace(/\n$/, '')
        .split('\n')
        .map((text, i) => ({ text, number: i + 1 })),
    [file.text],
  )
  const brought = useFromLink()
  const fromLink = useMemo(() => linesFromLink(file, brought), [file, brought])
  const origins = useMemo(() => lineOrigins(texts, answer, file), [texts, answer, file])
  const marked = [...origins.keys()]
  const [current, setCurrent] = useState<number | null>(null)
  const entry = current !== null && origins.has(current) ? current : marked[0]
  const buttonOf = (number: number | undefined) =>
    box.current?.querySelector<HTMLElement>(`[data-line="${number}"]`)

  useEffect(() => {
    if (!line) return
    const button = box.current?.querySelector<HTMLElement>(`[data-line="${line.line}"]`)
    button?.scrollIntoView({ block: 'center' })
    button?.focus({ preventScroll: true })
  }, [line])

  const onPoint = (event: SyntheticEvent) => {
    const marked = (event.target as Element).closest<HTMLElement>('[data-marked]')
    if (marked) setCurrent(Number(marked.dataset.marked))
  }

  /** Arrow keys go from one marked line to the next, which makes one stop for Tab. */
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || !(event.target instanceof HTMLButtonElement)) return
    const next = buttonOf(marked[marked.indexOf(Number(event.target.dataset.line)) + step])
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  return (
    <>
      {fromLink.size > 0 && (
        <p className={styles.fromLink}>
          <Icon name="link" size={14} />
          {texts.t('results.files.from-link', { n: fromLink.size })}
        </p>
      )}
      <fieldset
        ref={box}
        className={styles.code}
        aria-label={texts.t('results.files.code', { path: file.path })}
        onKeyDown={onKeyDown}
        onFocus={onPoint}
        onPointerOver={onPoint}
        {...reachable}
      >
        {lines.map(({ text, number }) => (
          <CodeLine
            key={number}
            number={number}
            text={text}
            language={file.language}
            origins={origins.get(number)}
            isEntry={entry === number}
            isFromLink={fromLink.has(number)}
          />
        ))}
      </fieldset>
      <Caption
        line={current}
        origins={current === null ? undefined : origins.get(current)}
        onField={onField}
      />
    </>
  )
}

function Caption(props: {
  line: number | null
  origins: readonly LineOrigin[] | undefined
  onField: Props['onField']
}) {
  const { line, origins, onField } = props
  const { t } = useTexts()
  return (
    <div className={styles.caption}>
      {line === null || !origins ? (
        <p>{t('results.files.origin.hint')}</p>
      ) : (
        <p>
          {t('results.files.origin', { line })}{' '}
          {origins.map(({ key, name, derivation, param }) => (
            <span key={key}>
              {t('results.files.from', { name })}{' '}
              {derivation !== undefined && <WhyButton derivation={derivation} name={name} />}
              {param !== undefined && onField && (
                <button type="button" className={styles.setting} onClick={() => onField(param)}>
                  {t('results.files.change')}
                </button>
              )}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
