import { useEffect } from 'react'
import { Button } from '../ui/button.tsx'
import { useTexts } from '../ui/texts.tsx'
import { differing, useTrail } from './trail.ts'
import styles from './undo.module.css'

const isApple = typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.platform)

const ways = [
  {
    way: -1,
    icon: 'undo',
    key: 'page.undo',
    keys: isApple ? '⌘Z' : 'Ctrl+Z',
    shortcut: isApple ? 'Meta+Z' : 'Control+Z',
  },
  {
    way: 1,
    icon: 'redo',
    key: 'page.redo',
    keys: isApple ? '⇧⌘Z' : 'Ctrl+Y',
    shortcut: isApple ? 'Meta+Shift+Z' : 'Control+Y',
  },
] as const

/** Fields in which Ctrl+Z belongs to the text that is typed. */
const typing = 'textarea, input:not([type="range"], [type="radio"], [type="checkbox"]), dialog *'

/** Undo and redo of changes of the plan, by button and by keyboard; the browser's history does it. */
export function Undo() {
  const { t } = useTexts()
  const canUndo = useTrail((trail) => differing(trail, -1) !== null)
  const canRedo = useTrail((trail) => differing(trail, 1) !== null)
  const moved = useTrail((trail) => trail.moved)
  const move = useTrail((trail) => trail.move)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, shiftKey, altKey, target } = event
      const key = event.key.toLowerCase()
      if ((isApple ? !metaKey : !ctrlKey) || altKey) return
      if (target instanceof Element && target.matches(typing)) return
      const way = key === 'z' ? (shiftKey ? 1 : -1) : key === 'y' && !isApple ? 1 : null
      if (way === null) return
      event.preventDefault()
      move(way)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [move])

  return (
    <div className={styles.undo}>
      {ways.map(({ way, icon, key, keys, shortcut }) => (
        <Button
          key={icon}
          small
          look="quiet"
          icon={icon}
          aria-disabled={way < 0 ? !canUndo : !canRedo}
          aria-keyshortcuts={shortcut}
          aria-label={t(key)}
          title={`${t(key)} (${keys})`}
          onClick={() => move(way)}
        />
      ))}
      <span className="visually-hidden" role="status">
        {moved !== null && t(moved < 0 ? 'page.undone' : 'page.redone')}
      </span>
    </div>
  )
}
