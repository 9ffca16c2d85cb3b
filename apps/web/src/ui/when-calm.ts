/** How long nothing may have changed before work that can wait is done. */
const CALM_MS = 350

const waiting = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined

/** Safari has no idle callback. */
const whenIdle = (work: () => void) =>
  'requestIdleCallback' in window
    ? requestIdleCallback(work, { timeout: 500 })
    : setTimeout(work, 50)

/** One piece of work at a time, so that a key pressed meanwhile waits for one of them at most. */
function next() {
  const [work] = waiting
  if (!work) return
  waiting.delete(work)
  work()
  whenIdle(next)
}

/** Does work once things are at rest, after other such work; gives what takes it back. */
export function whenCalm(work: () => void): () => void {
  waiting.add(work)
  clearTimeout(timer)
  timer = setTimeout(next, CALM_MS)
  return () => waiting.delete(work)
}
