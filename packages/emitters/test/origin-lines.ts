import type { Bundle, Origin } from '@plimsoll/schemas/bundle'

/** A line of a file that the machine reads, with what it is said to come from. */
export type Line = { where: string; text: string; origins: Origin[] }

/** Text for people, whose numbers are those of the table and of the files, and the working itself. */
const notForMachines = /^(README\.md|plan\.json)$/
const comment = /^\s*(#|$)/
/** A hash of a file's text in its name or label: a name, not a number. */
const digest = /\b[0-9a-f]{8}\b/g

/** Lines of the bundle that are neither comments nor text for people; of the README its table. */
export function linesOf(bundle: Bundle): Line[] {
  return bundle.files.flatMap(({ path, text, origins }) => {
    const byLine = new Map<number, Origin[]>()
    for (const origin of origins) {
      byLine.set(origin.line, [...(byLine.get(origin.line) ?? []), origin])
    }
    return text.split('\n').flatMap((line, index) => {
      const isCell = path === 'README.md' && line.startsWith('| ')
      if (notForMachines.test(path) && !isCell) return []
      if (comment.test(line)) return []
      const plain = line.replace(digest, 'hash')
      return [{ where: `${path}: ${plain}`, text: plain, origins: byLine.get(index + 1) ?? [] }]
    })
  })
}

/** Lines with a number that the other bundle does not have. */
export function ownLines(lines: readonly Line[], others: readonly Line[]): Line[] {
  const known = new Set(others.map(({ where }) => where))
  return lines.filter(({ where, text }) => /\d/.test(text) && !known.has(where))
}
