import { useEffect } from 'react'
import { useTrace } from './trace.ts'

/**
 * Lights up what is pointed at or has the focus: whatever carries `data-trace`, wherever it
 * stands. One set of listeners for all numbers and lines.
 */
export function useTraceEvents(): void {
  const light = useTrace((s) => s.light)
  useEffect(() => {
    const on = ({ target }: Event) => {
      const traced = target instanceof Element ? target.closest<HTMLElement>('[data-trace]') : null
      light(traced?.dataset.trace ?? null)
    }
    const events = ['pointerover', 'focusin'] as const
    for (const name of events) document.addEventListener(name, on)
    return () => {
      for (const name of events) document.removeEventListener(name, on)
    }
  }, [light])
}
