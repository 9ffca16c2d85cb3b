import type { BundleFile } from '@plimsoll/schemas/bundle'
import { parameterOfField, parameters } from '@plimsoll/schemas/parameters'
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

/**
 * Lines of a file that hold such a value: those that the bundle says so of, and those in which it
 * stands. A format may quote it, so it is known by its longest plain piece.
 */
export function linesFromLink(
  { text, origins }: Pick<BundleFile, 'text' | 'origins'>,
  entries: readonly LinkEntry[],
): ReadonlySet<number> {
  const lines = new Set<number>()
  if (entries.length === 0) return lines
  const names = new Set<string>(entries.map(({ name }) => name))
  for (const { line, field } of origins) {
    if (field !== undefined && names.has(parameterOfField(field) ?? '')) lines.add(line)
  }
  const pieces = entries.map(pieceOf).filter((piece) => piece.length >= 3)
  text.split('\n').forEach((line, i) => {
    // The line that names the plan's link holds all of it, and runs nothing.
    if (line.includes('Plan: /?')) return
    if (pieces.some((piece) => line.includes(piece))) lines.add(i + 1)
  })
  return lines
}

function pieceOf({ name, text }: LinkEntry): string {
  const said = name === 'env' ? text.split('=', 1).join() : text
  return said
    .split(/[^\w./:@-]+/)
    .reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '')
}
