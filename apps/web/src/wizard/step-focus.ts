import { useEffect, useRef } from 'react'
import type { Step } from './url.ts'

/** The id of the heading of the open step. */
export const stepTitleId = 'step-title'

/** Moves the focus to the heading of a step that has just been opened, and the heading into sight. */
export function useStepFocus(step: Step): void {
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    const heading = document.getElementById(stepTitleId)
    if (heading === null) return
    heading.focus({ preventScroll: true })
    const { top } = heading.getBoundingClientRect()
    if (top < 0 || top > innerHeight / 2) heading.scrollIntoView({ block: 'start' })
  }, [step])
}
