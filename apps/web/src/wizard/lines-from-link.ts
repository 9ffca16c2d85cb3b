import type { BundleFile } from '@plimsoll/schemas/bundle'
import { parameterOfField } from '@plimsoll/schemas/parameters'
import type { LinkEntry } from './from-link.ts'

/**
 * Lines of a file that hold a value of a link: those that the bundle says so of, and those in which it
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
