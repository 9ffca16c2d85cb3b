import { lazy, Suspense } from 'react'
import { useFromLink } from '../wizard/use-from-link.ts'

const LinkEntries = lazy(() => import('./link-entries.tsx'))

/** What of a shared link will run, to be read before the files are used: few links bring any. */
export function LinkNotice() {
  const entries = useFromLink()
  if (entries.length === 0) return null
  return (
    <Suspense>
      <LinkEntries entries={entries} />
    </Suspense>
  )
}
