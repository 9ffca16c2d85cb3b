import type { PlanAnswer } from '@plimsoll/schemas/plan'

/*
 * The server draws the first screen into the document and leaves the plan in it, so that a reader
 * sees both before any of the page's code has come. This is where the two meet.
 */

/** The element of the document that holds the plan drawn, as JSON; nothing runs it. */
export const planElementId = 'drawn-plan'

type DrawnPlan = { query: string; answer: PlanAnswer }

/** The plan that the document came with; null where the server drew none. */
export function drawnPlan(): DrawnPlan | null {
  const element = document.getElementById(planElementId)
  const query = element?.dataset.query
  if (!element || query === undefined) return null
  return { query, answer: JSON.parse(element.textContent) as PlanAnswer }
}

/**
 * Whether this is the server's drawing. It ends where the first screen does: what is below waits
 * for the browser, and its code stays out of the server's.
 */
export const isDrawing = import.meta.env.SSR
