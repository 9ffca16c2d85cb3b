import type { Tier } from '@plimsoll/schemas/variant'

/** Sizes of so many cores whose memory goes up in steps; MiB. */
export function tiersOf(
  cores: number,
  memory: { least: number; most: number; step: number },
  name: (memoryMiB: number) => string,
): Tier[] {
  const count = Math.floor((memory.most - memory.least) / memory.step) + 1
  return Array.from({ length: count }, (_, index) => {
    const memoryMiB = memory.least + index * memory.step
    return { name: name(memoryMiB), cores, memoryMiB }
  })
}
