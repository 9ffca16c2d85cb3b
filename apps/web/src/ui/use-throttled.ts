import { useEffect, useRef, useState } from 'react'

/** The value, followed at most each `ms`: while a slider is dragged it moves on, and ends right. */
export function useThrottled<T>(value: T, ms: number): T {
  const [followed, setFollowed] = useState(value)
  const last = useRef(0)
  useEffect(() => {
    const wait = Math.max(0, last.current + ms - performance.now())
    const timer = setTimeout(() => {
      last.current = performance.now()
      setFollowed(value)
    }, wait)
    return () => clearTimeout(timer)
  }, [value, ms])
  return followed
}
