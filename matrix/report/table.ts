/** A table of Markdown; a bar in a text would end its cell. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** How many of those that were tried went well; a dash where there was nothing to try. */
export const score = (results: boolean[]): string =>
  results.length === 0 ? '–' : `${results.filter(Boolean).length} / ${results.length}`
