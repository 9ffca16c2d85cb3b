/** A line that a format needs and that isn't there or can't be read. */
export class ReadError extends Error {
  readonly line: number | null
  readonly got: string
  readonly expected: string

  constructor(expected: string, line: number | null = null, got = '') {
    super(`expected ${expected}`)
    this.line = line
    this.got = got
    this.expected = expected
  }
}

const ESCAPE = String.fromCharCode(27)
const colours = new RegExp(`${ESCAPE}\\[[0-9;]*m`, 'g')

/** The lines of a text, without the colours of a terminal. */
export const linesOf = (text: string): string[] => text.replace(colours, '').split(/\r?\n/)

/** The first line that starts with `label` (spaces aside), and what follows the label. */
export function find(
  lines: readonly string[],
  label: string,
  from = 0,
): { rest: string; line: number } | null {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!.trimStart()
    if (line.startsWith(label)) return { rest: line.slice(label.length).trim(), line: i + 1 }
  }
  return null
}

/** The number that `read` makes of what follows `label`, or an error that says which line fails. */
export function need(
  lines: readonly string[],
  label: string,
  read: (rest: string) => number | null,
): { value: number; line: number } {
  const found = find(lines, label)
  if (!found) throw new ReadError(label)
  const value = read(found.rest)
  if (value === null) throw new ReadError(label, found.line, lines[found.line - 1] ?? '')
  return { value, line: found.line }
}

/** Line that the character at `index` is on. */
export function lineAt(text: string, index: number): number {
  let line = 1
  for (let i = text.indexOf('\n'); i >= 0 && i < index; i = text.indexOf('\n', i + 1)) line++
  return line
}
