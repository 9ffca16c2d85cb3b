/** One line of two texts laid over each other. */
export type DiffLine = { kind: 'same' | 'added' | 'removed'; text: string }

/** Above so many cells the middle is given as replaced: no file of a bundle comes near. */
const MOST_CELLS = 4_000_000

/** Lines of `after` against `before`, by their longest common subsequence. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const a = before.split('\n')
  const b = after.split('\n')
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  ) {
    tail++
  }
  return [
    ...a.slice(0, head).map(same),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map(same),
  ]
}

const same = (text: string): DiffLine => ({ kind: 'same', text })
const added = (text: string): DiffLine => ({ kind: 'added', text })
const removed = (text: string): DiffLine => ({ kind: 'removed', text })

function middle(a: readonly string[], b: readonly string[]): DiffLine[] {
  const width = b.length + 1
  if ((a.length + 1) * width > MOST_CELLS) return [...a.map(removed), ...b.map(added)]
  // common[i * width + j]: longest common subsequence of a from i on and b from j on.
  const common = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
    }
  }
  const lines: DiffLine[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      lines.push(same(a[i]!))
      i++
      j++
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) {
      lines.push(removed(a[i++]!))
    } else {
      lines.push(added(b[j++]!))
    }
  }
  return [...lines, ...a.slice(i).map(removed), ...b.slice(j).map(added)]
}

/** Lines to show, or how many equal ones are left out. */
export type DiffPart = { lines: DiffLine[] } | { skipped: number }

/** The diff with only `context` equal lines around each change. */
export function hunksOf(lines: readonly DiffLine[], context: number): DiffPart[] {
  const isShown = new Uint8Array(lines.length)
  lines.forEach(({ kind }, i) => {
    if (kind !== 'same') isShown.fill(1, Math.max(0, i - context), i + context + 1)
  })
  const parts: DiffPart[] = []
  lines.forEach((line, i) => {
    const last = parts.at(-1)
    if (isShown[i]) {
      if (last && 'lines' in last) last.lines.push(line)
      else parts.push({ lines: [line] })
    } else if (last && 'skipped' in last) last.skipped++
    else parts.push({ skipped: 1 })
  })
  return parts
}

/** Equal lines, or what stood there beside what stands there now. */
export type DiffBlock = { same: DiffLine[] } | { removed: DiffLine[]; added: DiffLine[] }

/** The lines of a hunk so that both versions can stand side by side. */
export function blocksOf(lines: readonly DiffLine[]): DiffBlock[] {
  const blocks: DiffBlock[] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (line.kind === 'same') {
      if (last && 'same' in last) last.same.push(line)
      else blocks.push({ same: [line] })
      continue
    }
    const block = last && 'removed' in last ? last : { removed: [], added: [] }
    if (block !== last) blocks.push(block)
    block[line.kind].push(line)
  }
  return blocks
}
