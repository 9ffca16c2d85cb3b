import type { PlanAnswer } from '@plimsoll/schemas/plan'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { isDrawing } from '../drawn.ts'
// Used here too: the server's drawing has the first style sheet alone.
import styles from './architecture.module.css'

type Drawing = typeof import('./architecture-drawing.tsx').ArchitectureDrawing

let loaded: Drawing | null = null

/** As in the style sheets: where there is room for it beside the hull. */
const wide = '(min-width: 88em)'

function subscribe(onChange: () => void): () => void {
  const list = matchMedia(wide)
  list.addEventListener('change', onChange)
  return () => list.removeEventListener('change', onChange)
}

const isWide = () => matchMedia(wide).matches

/** Fetches the drawing, where it is seen: a phone goes without. */
export async function loadBeside(): Promise<void> {
  if (!isDrawing && !isWide()) return
  loaded = (await import('./architecture-drawing.tsx')).ArchitectureDrawing
}

/** How the plan stands, beside how deep it lies. */
export function ArchitectureBeside({ answer }: { answer: PlanAnswer }) {
  const [Drawing, setDrawing] = useState(() => loaded)
  const isSeen = useSyncExternalStore(subscribe, isWide, () => true)
  useEffect(() => {
    if (isSeen) loadBeside().then(() => setDrawing(() => loaded))
  }, [isSeen])
  return (
    <div className={styles.beside}>
      {isSeen && Drawing && <Drawing answer={answer} way="down" />}
    </div>
  )
}
