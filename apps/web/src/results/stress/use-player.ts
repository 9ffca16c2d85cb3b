import { useEffect, useState } from 'react'

const EACH_MS = 110

type Player = {
  at: number
  isPlaying: boolean
  go: (index: number) => void
  toggle: () => void
}

/**
 * A place in a series of `length`, which runs to the end when it is played. It stands at `start`
 * until it is moved, and goes back there for another series.
 */
export function usePlayer(length: number, start: number, series: unknown): Player {
  const [state, setState] = useState({ series, at: start, isPlaying: false })
  const current = state.series === series ? state : { series, at: start, isPlaying: false }
  if (current !== state) setState(current)
  const { at, isPlaying } = current

  useEffect(() => {
    if (!isPlaying) return
    const timer = setInterval(
      () =>
        setState((s) => (s.at >= length - 1 ? { ...s, isPlaying: false } : { ...s, at: s.at + 1 })),
      EACH_MS,
    )
    return () => clearInterval(timer)
  }, [isPlaying, length])

  return {
    at: Math.min(at, Math.max(0, length - 1)),
    isPlaying,
    go: (index) => setState((s) => ({ ...s, at: index, isPlaying: false })),
    // From the start, unless it was paused on the way.
    toggle: () =>
      setState((s) =>
        s.isPlaying
          ? { ...s, isPlaying: false }
          : { ...s, at: s.at === start || s.at >= length - 1 ? 0 : s.at, isPlaying: true },
      ),
  }
}
