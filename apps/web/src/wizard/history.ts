import { useEffect } from 'react'
import { useWizard } from './store.ts'
import { entryState, pushed, replaced, startTrail, useTrail } from './trail.ts'
import { type Draft, withKept, writeQuery } from './url.ts'

/** Safari refuses more than 100 changes of the address in 30 s; nobody reads it faster. */
const WRITE_AFTER_MS = 150

/** What undo undoes: the plan and the one beside it; the policy is the page's own entry. */
function contentOf(draft: Draft, kept: string | null): string {
  const { policy: _, ...own } = draft
  return withKept(writeQuery(own, {}), kept)
}

/**
 * Keeps the address in step with the draft, both ways. Typing on in a field replaces the entry of
 * the history, anything else adds one.
 */
export function useHistory(query: string): void {
  const step = useWizard((state) => state.step)
  const run = useWizard((state) => state.run)
  const kept = useWizard((state) => state.kept)
  const draft = useWizard((state) => state.draft)
  const load = useWizard((state) => state.load)
  const content = contentOf(draft, kept)

  useEffect(() => {
    // What is done next is another entry, whatever this one was about.
    const close = () => history.replaceState(entryState(''), '')
    const onPop = ({ state }: PopStateEvent) => {
      const { id, contents, at, set, moved } = useTrail.getState()
      load(location.search, location.hash)
      const { draft, kept } = useWizard.getState()
      // An address that was changed by hand is an entry of its own.
      const isOurs = state?.trail === id && state.at < contents.length
      set(isOurs ? { at: state.at, contents } : pushed({ at, contents }, contentOf(draft, kept)))
      useTrail.setState({ moved })
      close()
    }
    const { draft, kept } = useWizard.getState()
    useTrail.setState(startTrail(contentOf(draft, kept)))
    close()
    addEventListener('popstate', onPop)
    return () => removeEventListener('popstate', onPop)
  }, [load])

  useEffect(() => {
    const address = `/?${withKept(query, kept)}${step === 'app' ? '' : `#${step}`}`
    const current = location.pathname + location.search + location.hash
    if (address === current) return
    const isNew = run !== '' && history.state?.run !== run
    const write = () => {
      const trail = useTrail.getState()
      if (isNew) {
        trail.set(pushed(trail, content))
        history.pushState(entryState(run), '', address)
        return
      }
      if (trail.contents[trail.at] !== content) trail.set(replaced(trail, content))
      history.replaceState(entryState(run), '', address)
    }
    // A new entry at once, but after what was typed is drawn.
    const timer = setTimeout(write, isNew ? 0 : WRITE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [query, step, run, kept, content])
}
