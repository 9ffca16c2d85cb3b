import { useEffect, useState } from 'react'
import { Button } from './button.tsx'
import { useTexts } from './texts.tsx'

type Props = {
  /** What is copied; a function where it is only known at that moment. */
  text: string | (() => string)
  /** What the button says; without it, it is an icon. */
  label?: string
  /** Its name for a screen reader, where the label alone does not say what is copied. */
  name?: string
  look?: 'solid' | 'line' | 'quiet'
  small?: boolean
  icon?: 'copy' | 'link'
}

/** Copies, and says that it did; where the clipboard is closed, says so. */
export function CopyButton({
  text,
  label,
  name,
  look = 'quiet',
  small = true,
  icon = 'copy',
}: Props) {
  const { t } = useTexts()
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), 2000)
    return () => clearTimeout(timer)
  }, [state])
  const copy = () =>
    navigator.clipboard
      .writeText(typeof text === 'string' ? text : text())
      .then(() => setState('copied'))
      .catch(() => setState('failed'))
  const said =
    state === 'copied' ? t('page.copied') : state === 'failed' ? t('page.copy-failed') : ''
  return (
    <>
      <Button
        look={look}
        small={small}
        icon={state === 'copied' ? 'check' : icon}
        onClick={copy}
        aria-label={name ?? (label ? undefined : t('page.copy'))}
        title={label ? undefined : (name ?? t('page.copy'))}
      >
        {label && <span>{said || label}</span>}
      </Button>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  )
}
