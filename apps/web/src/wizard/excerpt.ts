import type { BundleFile } from '@plimsoll/schemas/bundle'
import type { ConceptId } from '@plimsoll/schemas/ids'

/** Neighbouring lines of a file; `from` is the number of the first. */
export type Run = { from: number; texts: string[] }

/**
 * The lines that a concept puts into a file, those that stand together in one run. A statement that
 * goes on over several lines is there whole: half of one says nothing.
 */
export function excerptOf(
  { text, origins }: Pick<BundleFile, 'text' | 'origins'>,
  concept: ConceptId,
): Run[] {
  const all = text.split('\n')
  const numbers = new Set<number>()
  for (const origin of origins) {
    if (origin.concept !== concept) continue
    let first = origin.line
    let last = origin.line
    while (goesOn(all[first - 2])) first--
    while (goesOn(all[last - 1])) last++
    for (let line = first; line <= last; line++) numbers.add(line)
  }
  const runs: Run[] = []
  for (const line of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    const content = all[line - 1] ?? ''
    if (run && run.from + run.texts.length === line) run.texts.push(content)
    else runs.push({ from: line, texts: [content] })
  }
  return runs.map(({ from, texts }) => ({ from, texts: dedented(texts) }))
}

/** Whether the next line belongs to the same statement: shells, units and Dockerfiles end it alike. */
const goesOn = (line: string | undefined) => line?.endsWith('\\') ?? false

/** Without the indentation that all lines share: there is little room, and nothing around them. */
function dedented(texts: readonly string[]): string[] {
  const filled = texts.filter((text) => text.trim() !== '')
  const shared = Math.min(...filled.map((text) => text.length - text.trimStart().length))
  return texts.map((text) => text.slice(shared))
}
