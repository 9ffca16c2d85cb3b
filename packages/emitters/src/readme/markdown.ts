/** Markdown from parts: paragraphs apart by an empty line. */
export const paragraphs = (parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n\n')

export const heading = (level: number, text: string): string => `${'#'.repeat(level)} ${text}`

/** A code block whose fence no line of it can close. */
export function codeBlock(lines: readonly string[], language = 'sh'): string {
  const text = lines.join('\n')
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text}\n${fence}`
}

/** A table; cells hold no line break. */
export function table(rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [row(header), row(header.map(() => '---')), ...body.map(row)].join('\n')
}
