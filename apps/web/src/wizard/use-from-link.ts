import { useMemo } from 'react'
import { type LinkEntry, unconfirmed } from './from-link.ts'
import { useWizard } from './store.ts'

/** What the present plan says about what runs, that the link brought and nobody confirmed. */
export function useFromLink(): readonly LinkEntry[] {
  const draft = useWizard((state) => state.draft)
  const brought = useWizard((state) => state.brought)
  return useMemo(() => unconfirmed(draft, brought), [draft, brought])
}
