import { broughtBy } from './from-link.ts'

const storageName = 'from-link'

/** What came with the link; after a reload, what of it is left to confirm. */
export function rememberedBrought(search: string): ReadonlySet<string> {
  const [entry] = performance.getEntriesByType('navigation')
  const isNew = (entry as PerformanceNavigationTiming | undefined)?.type === 'navigate'
  const kept = isNew ? null : stored()
  return kept === null ? broughtBy(search) : new Set(kept)
}

function stored(): string[] | null {
  try {
    return JSON.parse(sessionStorage.getItem(storageName) ?? 'null') as string[] | null
  } catch {
    return null
  }
}

export function rememberBrought(brought: ReadonlySet<string>): void {
  try {
    sessionStorage.setItem(storageName, JSON.stringify([...brought]))
  } catch {
    // Storage is closed: a reload asks again.
  }
}
