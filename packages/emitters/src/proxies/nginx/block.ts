/** A line, or a block of lines. */
export type Block = string | { open: string; lines: readonly Block[] }

/** nginx's own style: tabs, a brace at the end of the line. */
export function blocks(lines: readonly Block[], depth = 0): string {
  const indent = '\t'.repeat(depth)
  return lines
    .map((line) => {
      if (line === '') return ''
      if (typeof line === 'string') return `${indent}${line}`
      return `${indent}${line.open} {\n${blocks(line.lines, depth + 1)}\n${indent}}`
    })
    .join('\n')
}
