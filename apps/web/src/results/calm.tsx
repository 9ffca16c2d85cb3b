import { type ReactNode, startTransition, useEffect, useState } from 'react'
import { whenCalm } from '../ui/when-calm.ts'

type Props = {
  /** Of the element that the children draw. */
  id: string
  /** What must be shown at once, wherever it is, when it changes. */
  now?: unknown
  children: ReactNode
}

/**
 * Follows its children at once while they are in sight. Elsewhere they follow when the page has
 * come to rest, one panel after another: a slider must not wait for charts that nobody sees.
 */
export function Calm({ id, now, children }: Props) {
  const [shown, setShown] = useState(children)
  const [before, setBefore] = useState(now)
  const inSight = useInSight(id)
  if (before !== now) {
    setBefore(now)
    setShown(children)
  }
  useEffect(() => {
    if (shown === children) return
    if (inSight) {
      setShown(children)
      return
    }
    return whenCalm(() => startTransition(() => setShown(children)))
  }, [shown, children, inSight])
  return inSight ? children : shown
}

function useInSight(id: string): boolean {
  const [inSight, setInSight] = useState(true)
  useEffect(() => {
    const element = document.getElementById(id)
    if (!element) return
    const observer = new IntersectionObserver(
      (entries) => setInSight(entries.at(-1)?.isIntersecting ?? true),
      { rootMargin: '100px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [id])
  return inSight
}
