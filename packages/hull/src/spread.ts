/**
 * Moves labels of one column apart: as near to where each belongs as possible, in their order, at
 * least `gap` between neighbours, all within `min` to `max` as long as they fit there.
 */
export function spread(wanted: readonly number[], gap: number, min: number, max: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!)
  // Blocks of touching labels, each at the mean of where its members want to be.
  const blocks: { start: number; count: number; sum: number }[] = []
  const place = (block: { count: number; sum: number }) => {
    const span = (block.count - 1) * gap
    return Math.max(min, Math.min(max - span, block.sum / block.count - span / 2))
  }
  for (const i of order) {
    let block = { start: 0, count: 1, sum: wanted[i]! }
    block.start = place(block)
    for (let last = blocks.at(-1); last; last = blocks.at(-1)) {
      if (last.start + last.count * gap <= block.start) break
      blocks.pop()
      block = { start: 0, count: last.count + block.count, sum: last.sum + block.sum }
      block.start = place(block)
    }
    blocks.push(block)
  }
  const out = new Array<number>(wanted.length).fill(0)
  let k = 0
  for (const { start, count } of blocks) {
    for (let j = 0; j < count; j++) out[order[k++]!] = start + j * gap
  }
  return out
}
