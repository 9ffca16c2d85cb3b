import { useEffect } from 'react'
import { useWizard } from './store.ts'
import { withKept } from './url.ts'

/** Safari refuses more than 100 changes of the address in 30 s; nobody reads it faster. */
const WRITE_AFTER_MS = 150

/**
 * Keeps the address in step with the draft, both ways. Typing on in a field replaces the entry of
 * the history, anything else adds one.
 */
export function useHistory(query: string): void {
  const step = useWizard((state) => state.step)
  const run = useWizard((state) => state.run)
  const kept = useWizard((state) => state.kept)
  const load = useWizard((state) => state.load)

  useEffect(() => {
    // What is done next is another entry, whatever this one was about.
    const close = () => history.replaceState({ run: '' }, '')
    const onPop = () => {
      close()
      load(location.search, location.hash)
    }
    close()
    addEventListener('popstate', onPop)
    return () => removeEventListener('popstate', onPop)
  }, [load])

  useEffect(() => {
    const address = `/?${withKept(query, kept)}${step === 'app' ? '' : `#${step}`}`
    const current = location.pathname + location.search + location.hash
    if (address === current) return
    const isNew = run !== '' && history.state?.run !== run
    if (isNew) {
      history.pushState({ run }, '', address)
      return
    }
    const timer = setTimeout(() => history.replaceState({ run }, '', address), WRITE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [query, step, run, kept])
}
