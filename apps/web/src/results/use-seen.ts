import { type RefObject, useEffect, useState } from 'react'

type Sight = {
  /** From when the element first comes near the window, or is about to be printed. */
  isSeen: boolean
  /** Whether it is near it now. */
  isNear: boolean
}

/** Where an element is: what is dear to draw is fetched when seen, and follows while near. */
export function useSeen(ref: RefObject<Element | null>): Sight {
  const [sight, setSight] = useState<Sight>({ isSeen: false, isNear: false })
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const show = (isNear: boolean) =>
      setSight(({ isSeen }) => ({ isSeen: isSeen || isNear, isNear }))
    const observer = new IntersectionObserver(
      (entries) => show(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: '300px' },
    )
    const print = () => show(true)
    observer.observe(element)
    addEventListener('beforeprint', print)
    return () => {
      observer.disconnect()
      removeEventListener('beforeprint', print)
    }
  }, [ref])
  return sight
}

/** The value as it is while `isCurrent`, and after that as it last was. */
export function useHeld<T>(value: T, isCurrent: boolean): T {
  const [held, setHeld] = useState(value)
  if (isCurrent && held !== value) setHeld(value)
  return isCurrent ? value : held
}
