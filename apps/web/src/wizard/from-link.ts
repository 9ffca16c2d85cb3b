import { parameters } from '@plimsoll/schemas/parameters'
import { type Draft, readUrl } from './url.ts'

/*
 * Whoever opens a link has not written what it says. Values that a machine will run, or run
 * something with, are marked until somebody changes or confirms them.
 */

/** Parameters that decide what runs. */
const running = ['app', 'image', 'before', 'env'] as const
type Running = (typeof running)[number]

export type LinkEntry = { name: Running; text: string }

/** What a draft says about what runs. */
function entriesOf(draft: Draft): LinkEntry[] {
  return running.flatMap((name) =>
    (draft[name] ?? [])
      .filter((text) => text.trim() !== '' && text !== parameters[name].fallback)
      .map((text) => ({ name, text })),
  )
}

const keyOf = ({ name, text }: LinkEntry) => `${name}=${text}`

/** Everything that an address brings along, the plan to compare with included. */
export function broughtBy(search: string): ReadonlySet<string> {
  const { draft, kept } = readUrl(search, '')
  const beside = kept === null ? {} : readUrl(`?${kept}`, '').draft
  return new Set([...entriesOf(draft), ...entriesOf(beside)].map(keyOf))
}

/** The entries of a draft that came with the link and were neither changed nor confirmed. */
export const unconfirmed = (draft: Draft, brought: ReadonlySet<string>): LinkEntry[] =>
  entriesOf(draft).filter((entry) => brought.has(keyOf(entry)))

export const without = (brought: ReadonlySet<string>, entries: readonly LinkEntry[]) =>
  new Set([...brought].filter((key) => !entries.some((entry) => keyOf(entry) === key)))
